package dev.stoa.subscriptions;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/// [SubscriptionStore] on the table `subscriptions`.
public final class JdbcSubscriptionStore implements SubscriptionStore {

  private final Database database;

  public JdbcSubscriptionStore(Database database) {
    this.database = database;
  }

  /// The partial unique index decides, so of two that come at once exactly one is inserted.
  @Override
  public boolean insertUnlessLiving(Subscription subscription) {
    return database.run(handle ->
        bind(
                subscription,
                handle.createUpdate(
                    """
                    insert into subscriptions
                      (id, team_id, asset_id, plan_id, state, user_id, created_at, ended_at)
                    values
                      (:id, :team, :asset, :plan, :state, :by, :createdAt, :endedAt)
                    on conflict (team_id, asset_id) where ended_at is null do nothing
                    """))
            .execute())
        == 1;
  }

  @Override
  public void update(Subscription subscription) {
    database.run(handle ->
        bind(
                subscription,
                handle.createUpdate(
                    """
                    update subscriptions set state = :state, ended_at = :endedAt
                    where id = :id and team_id = :team
                    """))
            .execute());
  }

  @Override
  public Optional<Subscription> find(TeamId team, SubscriptionId id) {
    return one(team, id, "");
  }

  @Override
  public Optional<Subscription> findLocked(TeamId team, SubscriptionId id) {
    return one(team, id, " for update");
  }

  private Optional<Subscription> one(TeamId team, SubscriptionId id, String lock) {
    return database.run(handle ->
        handle
            .createQuery("select * from subscriptions where id = :id and team_id = :team" + lock)
            .bind("id", id.value())
            .bind("team", team.value())
            .map((rows, _) -> read(rows))
            .findOne());
  }

  @Override
  public boolean hasBudget(SubscriptionId id) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select exists (
                  select 1 from live_budgets where scope = 'subscription' and subject = :id)
                """)
            .bind("id", id.value())
            .mapTo(Boolean.class)
            .one());
  }

  @Override
  public Optional<Subscription> findLive(TeamId team, AssetId asset) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select * from subscriptions
                where team_id = :team and asset_id = :asset and ended_at is null
                """)
            .bind("team", team.value())
            .bind("asset", asset.value())
            .map((rows, _) -> read(rows))
            .findOne());
  }

  @Override
  public Page<Subscription> list(
      TeamId team, Set<SubscriptionState> states, @Nullable String cursor, int limit) {
    String query = "subscriptions of " + team + " in " + new TreeSet<>(states);
    String below = cursor == null ? null : Cursor.decode(query, cursor, 1).getFirst();
    List<Subscription> found =
        database.run(handle ->
            handle
                .createQuery(
                    """
                    select * from subscriptions
                    where team_id = :team
                      and state = any(:states)
                      and (:below::text is null or id < :below)
                    order by id desc limit :limit
                    """)
                .bind("team", team.value())
                .bindArray(
                    "states", String.class, states.stream().map(SubscriptionState::word).toArray())
                .bind("below", below)
                .bind("limit", limit + 1)
                .map((rows, _) -> read(rows))
                .list());
    return Page.of(found, limit, query, last -> List.of(last.id().value()));
  }

  @Override
  public List<Subscription> loadLive() {
    return database.run(handle ->
        handle
            .createQuery("select * from subscriptions where ended_at is null")
            .map((rows, _) -> read(rows))
            .list());
  }

  @Override
  public List<Subscription> load(Collection<SubscriptionId> ids) {
    return database.run(handle ->
        handle
            .createQuery("select * from subscriptions where id = any(:ids)")
            .bindArray("ids", String.class, ids.stream().map(SubscriptionId::value).toArray())
            .map((rows, _) -> read(rows))
            .list());
  }

  @Override
  public Map<AssetId, Integer> countLive(Collection<AssetId> assets) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select asset_id, count(*) as teams from subscriptions
                where asset_id = any(:ids) and ended_at is null group by asset_id
                """)
            .bindArray("ids", String.class, assets.stream().map(AssetId::value).toArray())
            .map((rows, _) ->
                Map.entry(new AssetId(rows.getString("asset_id")), rows.getInt("teams")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public List<TeamId> teamsOn(PlanId plan) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select distinct team_id from subscriptions
                where plan_id = :plan and ended_at is null order by team_id
                """)
            .bind("plan", plan.value())
            .map((rows, _) -> new TeamId(rows.getString("team_id")))
            .list());
  }

  private static <S extends SqlStatement<S>> S bind(Subscription subscription, S statement) {
    return statement
        .bind("id", subscription.id().value())
        .bind("team", subscription.team().value())
        .bind("asset", subscription.asset().value())
        .bind("plan", subscription.plan().value())
        .bind("state", subscription.state().word())
        .bind("by", subscription.by().value())
        .bind("createdAt", subscription.createdAt())
        .bind("endedAt", subscription.endedAt());
  }

  static Subscription read(ResultSet row) throws SQLException {
    Timestamp endedAt = row.getTimestamp("ended_at");
    return new Subscription(
        new SubscriptionId(row.getString("id")),
        new TeamId(row.getString("team_id")),
        new AssetId(row.getString("asset_id")),
        new PlanId(row.getString("plan_id")),
        SubscriptionState.ofWord(row.getString("state")),
        new UserId(row.getString("user_id")),
        row.getTimestamp("created_at").toInstant(),
        endedAt == null ? null : endedAt.toInstant());
  }
}
