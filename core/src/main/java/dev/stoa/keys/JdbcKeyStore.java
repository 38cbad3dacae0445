package dev.stoa.keys;

import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// [KeyStore] on the tables `api_keys` and `key_secrets`; a creator's role comes from
/// `memberships`, and whether a token for trying still has its session from `sessions`.
public final class JdbcKeyStore implements KeyStore {

  /// A key, or a secret of one, that is over is remembered until `:forgotten`.
  private static final String REMEMBERED_KEYS =
      """
      (k.revoked_at is null or k.revoked_at > :forgotten)
      and (k.expires_at is null or k.expires_at > :forgotten)
      """;

  private final Database database;
  private final InstantSource clock;

  public JdbcKeyStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// An advisory lock and not the team's row: nothing else of the team has to wait for it.
  @Override
  public void lock(TeamId team) {
    database.run(handle ->
        handle
            .createQuery(
                """
                select 1 from pg_advisory_xact_lock(hashtextextended('keys of ' || :team, 0))
                """)
            .bind("team", team.value())
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public int countLive(TeamId team, Instant now) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select count(*) from api_keys
                where team_id = :team
                  and not trying
                  and revoked_at is null
                  and (expires_at is null or expires_at > :now)
                """)
            .bind("team", team.value())
            .bind("now", now)
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public void insert(ApiKey key, KeyHash secret) {
    database.run(handle -> {
      JdbcKeyRow.bind(
              key,
              handle.createUpdate(
                  """
                  insert into api_keys
                    (id, team_id, name, prefix, scopes, assets, creator_id, created_at,
                     expires_at, revoked_at, requests_per_minute, requests_per_day,
                     concurrency, units_per_minute, units_per_day, asset_limits, budget_nanos,
                     budget_period, last_used_at)
                  values
                    (:id, :team, :name, :prefix, :scopes, string_to_array(:assets, ' '), :creator, :createdAt,
                     :expiresAt, :revokedAt, :requestsPerMinute, :requestsPerDay,
                     :concurrency, :unitsPerMinute, :unitsPerDay, :assetLimits::jsonb,
                     :budgetNanos, :budgetPeriod, :lastUsedAt)
                  """))
          .execute();
      return insertSecret(key.id(), secret, key.createdAt());
    });
  }

  /// Leaves `last_used_at` alone, which is written by [#touched].
  @Override
  public void update(ApiKey key) {
    database.run(handle ->
        JdbcKeyRow.bind(
                key,
                handle.createUpdate(
                    """
                    update api_keys set
                      name = :name, prefix = :prefix, assets = string_to_array(:assets, ' '),
                      expires_at = :expiresAt, revoked_at = :revokedAt,
                      requests_per_minute = :requestsPerMinute,
                      requests_per_day = :requestsPerDay, concurrency = :concurrency,
                      units_per_minute = :unitsPerMinute, units_per_day = :unitsPerDay,
                      asset_limits = :assetLimits::jsonb,
                      budget_nanos = :budgetNanos, budget_period = :budgetPeriod
                    where id = :id and team_id = :team
                    """))
            .execute());
  }

  @Override
  public void addSecret(KeyId key, KeyHash secret, Instant now, Instant overlapEnd) {
    database.run(handle -> {
      handle
          .createUpdate(
              """
              update key_secrets
              set expires_at = case when expires_at is null then :overlapEnd::timestamptz else :now end
              where key_id = :key and (expires_at is null or expires_at > :now)
              """)
          .bind("key", key.value())
          .bind("now", now)
          .bind("overlapEnd", overlapEnd)
          .execute();
      return insertSecret(key, secret, now);
    });
  }

  private int insertSecret(KeyId key, KeyHash secret, Instant now) {
    return database.run(handle ->
        handle
            .createUpdate(
                "insert into key_secrets (hash, key_id, created_at) values (:hash, :key, :now)")
            .bind("hash", secret.bytes())
            .bind("key", key.value())
            .bind("now", now)
            .execute());
  }

  @Override
  public Optional<ApiKey> find(TeamId team, KeyId key) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select k.* from api_keys k where k.id = :id and k.team_id = :team and not k.trying
                """)
            .bind("id", key.value())
            .bind("team", team.value())
            .map((rows, _) -> JdbcKeyRow.read(rows))
            .findOne());
  }

  @Override
  public Map<KeyId, String> names(TeamId team, Collection<KeyId> keys) {
    return database.run(handle ->
        handle
            .createQuery("select id, name from api_keys where team_id = :team and id = any(:ids)")
            .bind("team", team.value())
            .bindArray("ids", String.class, keys.stream().map(KeyId::value).toArray())
            .map((row, _) -> Map.entry(new KeyId(row.getString("id")), row.getString("name")))
            .stream()
            .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
  }

  @Override
  public Page<ApiKey> list(
      TeamId team, @Nullable UserId creator, @Nullable String cursor, int limit) {
    String query = "keys of " + team + " by " + creator;
    String below = cursor == null ? null : Cursor.decode(query, cursor, 1).getFirst();
    List<ApiKey> found =
        database.run(handle ->
            handle
                .createQuery(
                    """
                    select k.* from api_keys k
                    where k.team_id = :team
                      and not k.trying
                      and (:creator::text is null or k.creator_id = :creator)
                      and (:below::text is null or k.id < :below)
                      and
                    """
                        + REMEMBERED_KEYS
                        + "order by k.id desc limit :limit")
                .bind("team", team.value())
                .bind("creator", creator == null ? null : creator.value())
                .bind("below", below)
                .bind("forgotten", forgotten())
                .bind("limit", limit + 1)
                .map((rows, _) -> JdbcKeyRow.read(rows))
                .list());
    return Page.of(found, limit, query, last -> List.of(last.id().value()));
  }

  @Override
  public Map<KeyHash, KnownKey> loadAll() {
    return known("true", query -> query);
  }

  @Override
  public Map<KeyHash, KnownKey> load(Collection<KeyId> keys) {
    return known(
        "k.id = any(:ids)",
        query -> query.bindArray("ids", String.class, keys.stream().map(KeyId::value).toArray()));
  }

  @Override
  public Map<KeyHash, KnownKey> loadOfTeams(Collection<TeamId> teams) {
    return known(
        "k.team_id = any(:ids)",
        query -> query.bindArray("ids", String.class, teams.stream().map(TeamId::value).toArray()));
  }

  private Map<KeyHash, KnownKey> known(String which, UnaryOperator<Query> binding) {
    return database.run(handle -> {
      var query =
          handle
              .createQuery(
                  """
                  select k.*, s.hash, s.expires_at as secret_expires_at, m.role as creator_role
                  from key_secrets s
                  join api_keys k on k.id = s.key_id
                  join users u on u.id = k.creator_id
                  left join memberships m
                    on m.team_id = k.team_id and m.user_id = k.creator_id
                    and u.disabled_at is null
                  where (s.expires_at is null or s.expires_at > :forgotten)
                    and (s.session_hash is null or exists (
                      select from sessions o
                      where o.secret_hash = s.session_hash
                        and o.password_version = u.password_version))
                    and
                  """
                      + REMEMBERED_KEYS
                      + " and "
                      + which)
              .bind("forgotten", forgotten());
      Map<KeyHash, KnownKey> byHash = new HashMap<>();
      binding
          .apply(query)
          .map((rows, _) ->
              Map.entry(KeyHash.ofBytes(rows.getBytes("hash")), JdbcKeyRow.known(rows)))
          .forEach(entry -> byHash.put(entry.getKey(), entry.getValue()));
      return byHash;
    });
  }

  /// Rows are locked in the order of their ids, so two nodes that write at once never deadlock.
  @Override
  public void touched(Map<KeyId, Instant> lastUses) {
    var ordered = new TreeMap<>(lastUses);
    database.run(handle ->
        handle
            .createUpdate(
                """
                with used as (
                  select * from unnest(:ids::text[], :ats::timestamptz[]) as u (id, at)
                ), locked as (
                  select k.id from api_keys k join used on used.id = k.id
                  order by k.id for no key update of k
                )
                update api_keys k set last_used_at = greatest(k.last_used_at, used.at)
                from used join locked on locked.id = used.id
                where k.id = used.id
                """)
            .bindArray("ids", String.class, ordered.keySet().stream().map(KeyId::value).toArray())
            .bindArray(
                "ats", String.class, ordered.values().stream().map(Instant::toString).toArray())
            .execute());
  }

  private Instant forgotten() {
    return clock.instant().minus(KeyLimits.REMEMBERED);
  }
}
