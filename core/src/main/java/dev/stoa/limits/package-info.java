/// How often a key or a subscription may be called, and how much its calls may use: requests and
/// units per minute and per day, calls at once. All limits that apply are decided together, in
/// memory, and a call beyond one of them is refused at once, never queued.
///
/// Nothing here knows what a call is or costs.
///
/// Start reading at [Limiter] and [Admission].
@NullMarked
package dev.stoa.limits;

import org.jspecify.annotations.NullMarked;
