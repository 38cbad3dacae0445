package dev.stoa.credits.budgets;

import dev.stoa.kernel.Credits;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A budget in its current period.
///
/// @param spent what the journals say, late by a second or two
/// @param held what nodes have taken to spend and have not spent, set aside for running calls or
///   not
/// @param resetsAt null when it never does
public record BudgetState(Budget budget, Credits spent, Credits held, @Nullable Instant resetsAt) {}
