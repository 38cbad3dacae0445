package dev.stoa.usage;

import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Failpoints;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// [UsageStore] in PostgreSQL.
public final class JdbcUsageStore implements UsageStore {

  private final Database database;

  public JdbcUsageStore(Database database) {
    this.database = database;
  }

  @Override
  public void add(Collection<Settled> calls) {
    Set<LocalDate> days =
        calls.stream().map(call -> DailyUsage.dayOf(call.subject())).collect(Collectors.toSet());
    database.run(handle -> {
      JdbcCallPartitions.ensure(handle, days);
      JdbcCallRows.insert(handle, calls);
      Failpoints.at("usage.after-calls");
      JdbcDailyRows.add(handle, DailyUsage.sumUp(calls));
      JdbcSpeedRows.add(handle, calls);
      Failpoints.at("usage.after-sums");
      return calls;
    });
  }

  @Override
  public List<Settled> list(
      TeamId team, CallFilter filter, CallOrder order, @Nullable CallPlace after, int max) {
    var where = new JdbcCallConditions(team, filter, order, after);
    return database.run(handle -> {
      Query query =
          handle.createQuery(
              "SELECT * FROM calls WHERE %s ORDER BY %s LIMIT :max"
                  .formatted(where.sql(), JdbcCallConditions.order(order)));
      where.bindTo(query);
      return query.bind("max", max).map(JdbcCallRows::read).list();
    });
  }

  @Override
  public Optional<Settled> find(TeamId team, CallId call) {
    return database.run(handle ->
        handle
            .createQuery("SELECT * FROM calls WHERE call = :call AND team = :team")
            .bind("call", call.value())
            .bind("team", team.value())
            .map(JdbcCallRows::read)
            .findOne());
  }

  @Override
  public List<Settled> children(TeamId team, CallId parent) {
    return database.run(handle ->
        handle
            .createQuery(
                "SELECT * FROM calls WHERE parent = :parent AND team = :team ORDER BY started_at, call")
            .bind("parent", parent.value())
            .bind("team", team.value())
            .map(JdbcCallRows::read)
            .list());
  }

  @Override
  public Map<CallId, Credits> stepCosts(TeamId team, Collection<CallId> parents) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                SELECT parent, sum(cost)::bigint AS cost FROM calls
                WHERE parent = ANY(:parents) AND team = :team
                GROUP BY parent
                """)
            .bindArray("parents", String.class, parents.stream().map(CallId::value).toList())
            .bind("team", team.value())
            .reduceRows(
                new HashMap<>(),
                (costs, row) -> {
                  costs.put(
                      new CallId(row.getColumn("parent", String.class)),
                      new Credits(row.getColumn("cost", Long.class)));
                  return costs;
                }));
  }

  @Override
  public List<UsageRow> sums(TeamId team, UsageQuery query) {
    return database.run(handle -> JdbcUsageSums.of(handle, team, query));
  }

  @Override
  public List<Measured> measured(LocalDate since) {
    return database.run(handle -> JdbcUsageSums.measured(handle, since));
  }

  @Override
  public List<RecentCalls> recent(Instant since) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                SELECT key, team, asset, unit, max(started_at) AS last,
                  count(*) AS calls, sum(units)::bigint AS units
                FROM calls
                WHERE day >= :day AND started_at > :since AND parent IS NULL
                GROUP BY key, team, asset, unit, date_trunc('minute', started_at)
                ORDER BY last
                """)
            .bind("day", LocalDate.ofInstant(since, ZoneOffset.UTC))
            .bind("since", since)
            .map((row, _) -> recent(row))
            .list());
  }

  private static RecentCalls recent(ResultSet row) throws SQLException {
    String key = row.getString("key");
    return new RecentCalls(
        key == null ? null : new KeyId(key),
        new TeamId(row.getString("team")),
        new AssetId(row.getString("asset")),
        row.getTimestamp("last").toInstant(),
        row.getInt("calls"),
        row.getString("unit"),
        row.getLong("units"));
  }

  @Override
  public void prepare(LocalDate from, LocalDate to) {
    List<LocalDate> days = from.datesUntil(to.plusDays(1)).toList();
    database.run(handle -> {
      JdbcCallPartitions.ensure(handle, days);
      return days;
    });
  }

  @Override
  public void forgetBefore(LocalDate first) {
    database.run(handle -> {
      JdbcCallPartitions.dropBefore(handle, first);
      return first;
    });
  }
}
