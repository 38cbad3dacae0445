package dev.stoa.usage;

import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What a team's calls came to, from sums alone: its cost does not grow with the number of calls.
public final class UsageReport {

  public static final int DAYS_MAX = 400;

  private final UsageStore store;

  public UsageReport(UsageStore store) {
    this.store = store;
  }

  /// The days (UTC) from `from` to `to`, both included; at most 400. Days come in order, assets and
  /// keys by cost, largest first. A group without calls has no row.
  public List<UsageRow> by(TeamId team, LocalDate from, LocalDate to, GroupBy groupBy) {
    if (to.isBefore(from)) {
      throw new ProblemException(Problem.invalid("/to", "to must not be before from."));
    }
    if (ChronoUnit.DAYS.between(from, to) >= DAYS_MAX) {
      throw new ProblemException(
          Problem.invalid("/from", "A report covers at most " + DAYS_MAX + " days."));
    }
    return store.sums(team, from, to, groupBy);
  }
}
