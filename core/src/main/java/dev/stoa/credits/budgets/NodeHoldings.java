package dev.stoa.credits.budgets;

import dev.stoa.kernel.Credits;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a node holds of budgets.
///
/// @param lives how often it has started
/// @param lostAt when it was declared lost; null while it is not
/// @param leases those of which something is held
public record NodeHoldings(String node, long lives, @Nullable Instant lostAt, List<Held> leases) {

  public NodeHoldings {
    leases = List.copyOf(leases);
  }

  /// @param starts the first day of the period
  /// @param amount given to the node and, as far as journals say, not spent
  public record Held(Budget budget, LocalDate starts, Credits amount) {}
}
