package dev.stoa.server.api.usage;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Role;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.Csv;
import dev.stoa.server.api.QueryValue;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Query;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.usage.GroupBy;
import dev.stoa.usage.UsageQuery;
import dev.stoa.usage.UsageReport;
import dev.stoa.usage.UsageRow;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;

/// `GET /api/teams/{team}/usage`: what the calls of some days came to, by hour, day, asset, key or
/// function.
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
  /// @param total all lines together
  record UsageJson(LocalDate from, LocalDate to, GroupBy groupBy, Row total, List<Row> items) {}

  /// @param group the day or the beginning of the hour, the id of the asset or key, or the name of
  ///   the function; null for calls without a key and for assets without a function
  /// @param name the ref of the asset or the name of the key; null for others and for what is gone
  /// @param bytes of data sets that were sent
  /// @param p50Millis what half of the calls that succeeded did not exceed, at most 9 % off; null
  ///   without such calls
  /// @param p95Millis the same of 95 of a hundred
  record Row(
      @Nullable String group,
      @Nullable String name,
      long calls,
      long errors,
      SortedMap<String, Long> units,
      long bytes,
      Credits cost,
      @Nullable Double p50Millis,
      @Nullable Double p95Millis) {

    static Row of(UsageRow row, @Nullable String name) {
      return new Row(
          row.group().isEmpty() ? null : row.group(),
          name,
          row.calls(),
          row.errors(),
          row.units(),
          row.bytes(),
          row.cost(),
          millis(row, 0.5),
          millis(row, 0.95));
    }

    private static @Nullable Double millis(UsageRow row, double share) {
      OptionalDouble millis = row.speed().millis(share);
      return millis.isEmpty() ? null : Math.round(millis.getAsDouble() * 1_000) / 1_000.0;
    }
  }

  public Operation operation() {
    return Operation.get(
            "reportUsage",
            "/api/teams/{team}/usage",
            "Adds up the team's calls, as JSON or text/csv")
        .access(new Access.OfTeam(Role.VIEWER, "manage"))
        .query("from", String.class, "The first day, UTC; 29 days before the last unless given.")
        .query("to", String.class, "The last day, UTC; today unless given.")
        .query(
            "groupBy",
            GroupBy.class,
            "day unless given; hour covers at most " + UsageReport.HOURLY_DAYS_MAX + " days.")
        .query("asset", String.class, "The id of an asset: only calls of it.")
        .query("key", String.class, "The id of a key: only calls made with it.")
        .answers(200, UsageJson.class)
        .handledBy(this::report);
  }

  private Response report(Request request) {
    String form = request.accepted().require(Csv.forms());
    UsageQuery asked = asked(request.query());
    var team = Caller.of(request).acting().team();
    List<UsageRow> rows = report.by(team, asked);
    Map<String, String> named = names.of(team, asked.groupBy(), rows);
    List<Row> items = rows.stream().map(row -> Row.of(row, named.get(row.group()))).toList();
    if (form.equals(Csv.TYPE)) {
      String name = "usage-%s-%s.csv".formatted(asked.from(), asked.to());
      return Csv.response(name, UsageTable.HEAD, items.stream().flatMap(UsageTable::rows));
    }
    Row total = Row.of(UsageRow.sum(rows), null);
    return Response.json(new UsageJson(asked.from(), asked.to(), asked.groupBy(), total, items));
  }

  private UsageQuery asked(Query query) {
    LocalDate last = QueryValue.day(query, "to");
    LocalDate to = last == null ? LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC) : last;
    LocalDate first = QueryValue.day(query, "from");
    LocalDate from = first == null ? to.minusDays(DAYS_UNLESS_ASKED - 1L) : first;
    GroupBy asked =
        QueryValue.read(
            query,
            "groupBy",
            "hour, day, asset, key or function",
            word -> GroupBy.valueOf(word.toUpperCase(Locale.ROOT)));
    return new UsageQuery(
        from,
        to,
        asked == null ? GroupBy.DAY : asked,
        QueryValue.read(query, "asset", QueryValue.ID, AssetId::new),
        QueryValue.read(query, "key", QueryValue.ID, KeyId::new));
  }
}
