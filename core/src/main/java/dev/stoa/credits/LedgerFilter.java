package dev.stoa.credits;

import dev.stoa.kernel.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which lines are asked for; null leaves a field open.
///
/// @param from the first moment that counts
/// @param to the first that no longer does
public record LedgerFilter(
    @Nullable TeamId team,
    @Nullable LedgerKind kind,
    @Nullable Instant from,
    @Nullable Instant to) {

  public static LedgerFilter of(TeamId team) {
    return new LedgerFilter(team, null, null, null);
  }
}
