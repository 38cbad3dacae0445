/// Credits that administrators move by hand: grants, adjustments and refunds.
///
/// Each may carry a `reference`, a name of the caller's own that is unique in the ledger: asking
/// again with it answers what was booked the first time (200 instead of 201), however much later,
/// and another booking with it is refused (409).
///
/// Start reading at [GrantCredits].
@NullMarked
package dev.stoa.server.api.bookings;

import org.jspecify.annotations.NullMarked;
