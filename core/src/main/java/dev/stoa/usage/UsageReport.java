package dev.stoa.usage;

import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import java.time.temporal.ChronoUnit;
import java.util.List;

/// What a team's calls came to, from sums alone but for the hours of a few days: its cost does not
/// grow with the number of calls.
public final class UsageReport {

  public static final int DAYS_MAX = 400;

  /// Of a report by the hour, which reads single calls.
  public static final int HOURLY_DAYS_MAX = 3;

  private final UsageStore store;

  public UsageReport(UsageStore store) {
    this.store = store;
  }

  /// At most 400 days, by the hour 3. Hours and days come in order, others by cost and calls,
  /// largest first. A group without calls has no row.
  public List<UsageRow> by(TeamId team, UsageQuery query) {
    if (query.to().isBefore(query.from())) {
      throw new ProblemException(Problem.invalid("/to", "to must not be before from."));
    }
    int most = query.groupBy() == GroupBy.HOUR ? HOURLY_DAYS_MAX : DAYS_MAX;
    if (ChronoUnit.DAYS.between(query.from(), query.to()) >= most) {
      throw new ProblemException(
          Problem.invalid("/from", "Such a report covers at most " + most + " days."));
    }
    return store.sums(team, query);
  }
}
