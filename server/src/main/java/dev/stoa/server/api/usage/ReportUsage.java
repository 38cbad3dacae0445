package dev.stoa.server.api.usage;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.QueryValue;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Query;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.usage.GroupBy;
import dev.stoa.usage.UsageReport;
import dev.stoa.usage.UsageRow;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// `GET /api/teams/{team}/usage`: what the calls of some days came to, by day, asset or key.
public final class ReportUsage {

  private static final int DAYS_UNLESS_ASKED = 30;

  private final UsageReport report;
  private final GroupNames names;
  private final InstantSource clock;

  public ReportUsage(UsageReport report, GroupNames names, InstantSource clock) {
    this.report = report;
    this.names = names;
    this.clock = clock;
  }

  /// @param from the first day (UTC)
  /// @param to the last day (UTC)
  record UsageJson(LocalDate from, LocalDate to, GroupBy groupBy, List<Row> items) {}

  /// @param group the day, or the id of the asset or key; null for calls without a key
  /// @param name the ref of the asset or the name of the key; null for a day and for what is gone
  record Row(
      @Nullable String group,
      @Nullable String name,
      long calls,
      long errors,
      SortedMap<String, Long> units,
      Credits cost) {

    static Row of(UsageRow row, @Nullable String name) {
      return new Row(
          row.group().isEmpty() ? null : row.group(),
          name,
          row.calls(),
          row.errors(),
          row.units(),
          row.cost());
    }
  }

  public Operation operation() {
    return Operation.get("reportUsage", "/api/teams/{team}/usage", "Adds up the team's calls")
        .access(new Access.OfTeam(Role.VIEWER, "manage"))
        .query("from", String.class, "The first day, UTC; 29 days before the last unless given.")
        .query("to", String.class, "The last day, UTC; today unless given.")
        .query("groupBy", GroupBy.class, "day, asset or key; day unless given.")
        .answers(200, UsageJson.class)
        .handledBy(this::report);
  }

  private Response report(Request request) {
    Query query = request.query();
    LocalDate last = QueryValue.day(query, "to");
    LocalDate to = last == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : last;
    LocalDate first = QueryValue.day(query, "from");
    LocalDate from = first == null ? to.minusDays(DAYS_UNLESS_ASKED - 1L) : first;
    GroupBy asked =
        QueryValue.read(
            query,
            "groupBy",
            "day, asset or key",
            word -> GroupBy.valueOf(word.toUpperCase(Locale.ROOT)));
    GroupBy groupBy = asked == null ? GroupBy.DAY : asked;
    TeamId team = Caller.of(request).acting().team();
    List<UsageRow> rows = report.by(team, from, to, groupBy);
    Map<String, String> named = names.of(team, groupBy, rows);
    List<Row> items = rows.stream().map(row -> Row.of(row, named.get(row.group()))).toList();
    return Response.json(new UsageJson(from, to, groupBy, items));
  }
}
