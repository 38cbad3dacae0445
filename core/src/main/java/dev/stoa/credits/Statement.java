package dev.stoa.credits;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.TeamId;
import java.time.YearMonth;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// What a team had, got and spent in a month (UTC), as the ledger has it: `opening` and all that
/// follows sum to `closing`.
///
/// @param spent negative or zero, before refunds
/// @param lines what was spent where, refunds taken off; they sum to `spent` and `refunded` with
///   the other sign
public record Statement(
    TeamId team,
    YearMonth month,
    Credits opening,
    Credits granted,
    Credits refunded,
    Credits adjusted,
    Credits spent,
    Credits closing,
    List<Line> lines) {

  /// @param supplier null when the asset had none
  /// @param key null for calls without one
  public record Line(
      AssetId asset, @Nullable String supplier, @Nullable KeyId key, long calls, Credits amount) {}
}
