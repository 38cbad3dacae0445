package dev.stoa.subscriptions;

import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/// [RequestStore] on the tables `subscription_decisions` and `terms_acceptances`.
public final class JdbcRequestStore implements RequestStore {

  private static final String REQUESTS =
      """
      select s.*, t.slug as team_slug, t.name as team_name, u.name as asker,
             d.verdict, d.user_id as decided_by, d.note, d.decided_at
      from subscriptions s
      join assets a on a.id = s.asset_id and a.team_id = :publisher
      join teams t on t.id = s.team_id
      join users u on u.id = s.user_id
      left join lateral (
        select * from subscription_decisions x where x.subscription_id = s.id
        order by x.number desc limit 1) d on true
      """;

  private final Database database;

  public JdbcRequestStore(Database database) {
    this.database = database;
  }

  @Override
  public Page<AccessRequest> list(
      TeamId publisher, Set<SubscriptionState> states, @Nullable String cursor, int limit) {
    String query = "requests to " + publisher + " in " + new TreeSet<>(states);
    String below = cursor == null ? null : Cursor.decode(query, cursor, 1).getFirst();
    List<AccessRequest> found =
        database.run(handle ->
            handle
                .createQuery(
                    REQUESTS
                        + """
                        where s.state = any(:states) and (:below::text is null or s.id < :below)
                        order by s.id desc limit :limit
                        """)
                .bind("publisher", publisher.value())
                .bindArray(
                    "states", String.class, states.stream().map(SubscriptionState::word).toArray())
                .bind("below", below)
                .bind("limit", limit + 1)
                .map((row, _) -> request(row))
                .list());
    return Page.of(found, limit, query, last -> List.of(last.subscription().id().value()));
  }

  @Override
  public Optional<AccessRequest> findLocked(TeamId publisher, SubscriptionId id) {
    return database.run(handle ->
        handle
            .createQuery(REQUESTS + "where s.id = :id for update of s")
            .bind("publisher", publisher.value())
            .bind("id", id.value())
            .map((row, _) -> request(row))
            .findOne());
  }

  @Override
  public void add(SubscriptionId subscription, Decision decision) {
    database.run(handle ->
        handle.execute(
            """
            insert into subscription_decisions
              (subscription_id, verdict, user_id, note, decided_at)
            values (?, ?, ?, ?, ?)
            """,
            subscription.value(),
            decision.verdict().word(),
            decision.by().value(),
            decision.note(),
            decision.at()));
  }

  @Override
  public Map<SubscriptionId, Decision> lastDecisions(Collection<SubscriptionId> subscriptions) {
    Map<SubscriptionId, Decision> last = new HashMap<>();
    database.run(handle -> {
      handle
          .createQuery(
              """
              select distinct on (subscription_id)
                subscription_id, verdict, user_id as decided_by, note, decided_at
              from subscription_decisions where subscription_id = any(:ids)
              order by subscription_id, number desc
              """)
          .bindArray(
              "ids", String.class, subscriptions.stream().map(SubscriptionId::value).toArray())
          .map((row, _) ->
              Map.entry(new SubscriptionId(row.getString("subscription_id")), known(row)))
          .forEach(each -> last.put(each.getKey(), each.getValue()));
      return last;
    });
    return last;
  }

  @Override
  public Optional<Decision> suspensionBefore(Subscription fresh) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select d.verdict, d.user_id as decided_by, d.note, d.decided_at
                from (
                  select * from subscriptions
                  where team_id = :team and asset_id = :asset and id <> :fresh
                  order by ended_at desc, id desc limit 1) s
                cross join lateral (
                  select * from subscription_decisions x where x.subscription_id = s.id
                  order by x.number desc limit 1) d
                where s.state = 'cancelled' and d.verdict = 'suspend'
                """)
            .bind("team", fresh.team().value())
            .bind("asset", fresh.asset().value())
            .bind("fresh", fresh.id().value())
            .map((row, _) -> decision(row))
            .findOne()
            .flatMap(Optional::ofNullable));
  }

  @Override
  public void add(Acceptance acceptance) {
    database.run(handle ->
        handle.execute(
            """
            insert into terms_acceptances
              (subscription_id, plan_id, version, user_id, accepted_at)
            values (?, ?, ?, ?, ?)
            on conflict do nothing
            """,
            acceptance.subscription().value(),
            acceptance.plan().value(),
            acceptance.version(),
            acceptance.by().value(),
            acceptance.at()));
  }

  @Override
  public List<Acceptance> acceptances(SubscriptionId subscription) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select * from terms_acceptances where subscription_id = :id order by accepted_at
                """)
            .bind("id", subscription.value())
            .map((row, _) ->
                new Acceptance(
                    subscription,
                    new PlanId(row.getString("plan_id")),
                    row.getInt("version"),
                    new UserId(row.getString("user_id")),
                    row.getTimestamp("accepted_at").toInstant()))
            .list());
  }

  private static AccessRequest request(ResultSet row) throws SQLException {
    return new AccessRequest(
        JdbcSubscriptionStore.read(row),
        row.getString("team_slug"),
        row.getString("team_name"),
        row.getString("asker"),
        decision(row));
  }

  private static @Nullable Decision decision(ResultSet row) throws SQLException {
    String verdict = row.getString("verdict");
    return verdict == null ? null : known(row);
  }

  private static Decision known(ResultSet row) throws SQLException {
    return new Decision(
        Verdict.valueOf(row.getString("verdict").toUpperCase(Locale.ROOT)),
        new UserId(row.getString("decided_by")),
        row.getTimestamp("decided_at").toInstant(),
        row.getString("note"));
  }
}
