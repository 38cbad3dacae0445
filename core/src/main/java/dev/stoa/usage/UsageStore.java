package dev.stoa.usage;

import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Where calls and their sums are kept. Each method joins the transaction around it.
public interface UsageStore {

  /// Adds the calls and adds them up, both or neither. A call that is there already is an error,
  /// never a second line.
  void add(Collection<Settled> calls);

  /// The team's calls that fit.
  ///
  /// @param after where the list goes on; null at its beginning
  List<Settled> list(
      TeamId team, CallFilter filter, CallOrder order, @Nullable CallPlace after, int max);

  Optional<Settled> find(TeamId team, CallId call);

  /// The steps of a call, in the order in which they began.
  List<Settled> children(TeamId team, CallId parent);

  /// What the steps of each of these calls cost together; calls without steps are left out.
  Map<CallId, Credits> stepCosts(TeamId team, Collection<CallId> parents);

  /// Sums: hours and days in order, others by cost and calls, largest first.
  List<UsageRow> sums(TeamId team, UsageQuery query);

  /// How the calls of all teams went since that day, steps of pipelines included.
  List<Measured> measured(LocalDate since);

  /// The calls begun since then, steps left out, summed by minute, the oldest first.
  List<RecentCalls> recent(Instant since);

  /// Makes room for the calls of the days to come.
  void prepare(LocalDate from, LocalDate to);

  /// Forgets the single calls of the days before `first`; their sums stay.
  void forgetBefore(LocalDate first);
}
