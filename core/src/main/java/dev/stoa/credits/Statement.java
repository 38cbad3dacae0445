package dev.stoa.credits;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.TeamId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// A team's month as the ledger has it.
///
/// @param lines what was spent where, refunds taken off; they sum to what was spent and refunded,
///   with the other sign
public record Statement(TeamId team, MonthTotals totals, List<Line> lines) {

  public Statement {
    lines = List.copyOf(lines);
  }

  /// @param supplier null when the asset had none
  /// @param key null for calls without one
  public record Line(
      AssetId asset, @Nullable String supplier, @Nullable KeyId key, long calls, Credits amount) {}
}
