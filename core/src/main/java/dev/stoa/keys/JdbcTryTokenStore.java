package dev.stoa.keys;

import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

/// [TryTokenStore] on the tables of [JdbcKeyStore].
public final class JdbcTryTokenStore implements TryTokenStore {

  private final Database database;
  private final InstantSource clock;

  public JdbcTryTokenStore(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /// The update changes nothing but makes the row that is there come back, locked.
  @Override
  public KeyId keyFor(ApiKey fresh) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                insert into api_keys
                  (id, team_id, name, prefix, scopes, creator_id, created_at, trying)
                values (:id, :team, :name, :prefix, array[:scope], :creator, :createdAt, true)
                on conflict (team_id, creator_id) where trying
                  do update set name = excluded.name
                returning id
                """)
            .bind("id", fresh.id().value())
            .bind("team", fresh.team().value())
            .bind("name", fresh.name())
            .bind("prefix", fresh.prefix())
            .bind("scope", Scope.CALL.word())
            .bind("creator", fresh.creator().value())
            .bind("createdAt", fresh.createdAt())
            .map((row, _) -> new KeyId(row.getString("id")))
            .one());
  }

  @Override
  public void add(KeyId key, KeyHash secret, String sessionHash, Instant expiresAt, int most) {
    database.run(handle -> {
      handle
          .createUpdate(
              """
              insert into key_secrets (hash, key_id, created_at, expires_at, session_hash)
              values (:hash, :key, :now, :expiresAt, :session)
              """)
          .bind("hash", secret.bytes())
          .bind("key", key.value())
          .bind("now", clock.instant())
          .bind("expiresAt", expiresAt)
          .bind("session", sessionHash)
          .execute();
      return handle
          .createUpdate(
              """
              delete from key_secrets where key_id = :key and hash in (
                select hash from key_secrets where key_id = :key
                order by expires_at desc, created_at desc offset :most)
              """)
          .bind("key", key.value())
          .bind("most", most)
          .execute();
    });
  }

  @Override
  public List<KeyId> keysOf(UserId person) {
    return database.run(handle ->
        handle
            .createQuery(
                "select id from api_keys where creator_id = :person and trying order by id")
            .bind("person", person.value())
            .map((row, _) -> new KeyId(row.getString("id")))
            .list());
  }
}
