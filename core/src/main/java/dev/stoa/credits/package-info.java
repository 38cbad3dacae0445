/// The installation's money: an append-only double-entry [Ledger] of grants, spend, refunds and
/// adjustments, and the monthly statement read from it. A team's balance is the sum of its lines.
///
/// Credits are granted by administrators; nothing here takes payments. What may be spent before it
/// is booked is the matter of the sub-package `budgets`.
///
/// Start reading at [Ledger] and [SpendSink].
@NullMarked
package dev.stoa.credits;

import org.jspecify.annotations.NullMarked;
