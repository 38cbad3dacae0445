package dev.stoa.usage;

import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.journal.CallSubject;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The single calls of a team.
public final class CallLog {

  public static final int LIMIT_MAX = 200;

  private final UsageStore store;

  public CallLog(UsageStore store) {
    this.store = store;
  }

  /// A call is seen once it is settled and shipped, within two seconds.
  ///
  /// @param limit from 1 to 200
  public Page<Settled> list(
      TeamId team, CallFilter filter, CallOrder order, @Nullable String cursor, int limit) {
    if (limit < 1 || limit > LIMIT_MAX) {
      throw new ProblemException(
          Problem.invalid("/limit", "limit is a number from 1 to " + LIMIT_MAX + "."));
    }
    String query = "calls:" + team + ":" + filter + ":" + order;
    CallPlace after = cursor == null ? null : place(query, cursor);
    List<Settled> found = store.list(team, filter, order, after, limit + 1);
    return Page.of(found, limit, query, last -> sortKey(CallPlace.of(last, order)));
  }

  private static List<String> sortKey(CallPlace last) {
    return List.of(Long.toString(last.measure()), last.day().toString(), last.call().value());
  }

  public Optional<Settled> find(TeamId team, CallId call) {
    return store.find(team, call);
  }

  /// The steps of a call, in the order in which they began; none for what is no pipeline.
  public List<Settled> children(TeamId team, CallId call) {
    return store.children(team, call);
  }

  /// What the steps of those calls that are of pipelines cost together.
  public Map<CallId, Credits> stepCosts(TeamId team, List<Settled> calls) {
    List<CallId> pipelines =
        calls.stream()
            .map(Settled::subject)
            .filter(subject -> subject.type() == AssetType.PIPELINE)
            .map(CallSubject::call)
            .toList();
    return pipelines.isEmpty() ? Map.of() : store.stepCosts(team, pipelines);
  }

  private static CallPlace place(String query, String cursor) {
    List<String> parts = Cursor.decode(query, cursor, 3);
    try {
      return new CallPlace(
          Long.parseLong(parts.get(0)), LocalDate.parse(parts.get(1)), new CallId(parts.get(2)));
    } catch (DateTimeParseException | IllegalArgumentException altered) {
      throw Cursor.refused();
    }
  }
}
