package dev.stoa.accounts.sessions;

import dev.stoa.accounts.JdbcUserStore;
import dev.stoa.accounts.User;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// [SessionStore] on PostgreSQL.
public final class JdbcSessionStore implements SessionStore {

  private final Database database;

  public JdbcSessionStore(Database database) {
    this.database = database;
  }

  @Override
  public void insert(NewSession session) {
    database.run(handle ->
        handle
            .createUpdate(
                """
                insert into sessions
                  (secret_hash, user_id, password_version, created_at, expires_at)
                values (:hash, :user, :version, :created, :expires)
                """)
            .bind("hash", session.secretHash())
            .bind("user", session.user().value())
            .bind("version", session.passwordVersion())
            .bind("created", session.createdAt())
            .bind("expires", session.expiresAt())
            .execute());
  }

  @Override
  public Optional<Session> find(String secretHash, Instant now) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select u.id, u.email, u.name, u.administrator, u.created_at, u.disabled_at,
                  s.expires_at
                from sessions s
                join users u on u.id = s.user_id and u.password_version = s.password_version
                where s.secret_hash = :hash and s.expires_at > :now and u.disabled_at is null
                """)
            .bind("hash", secretHash)
            .bind("now", now)
            .map((row, _) -> session(row))
            .findOne());
  }

  @Override
  public void extend(String secretHash, Instant expiresAt) {
    database.run(handle ->
        handle
            .createUpdate("update sessions set expires_at = :expires where secret_hash = :hash")
            .bind("expires", expiresAt)
            .bind("hash", secretHash)
            .execute());
  }

  @Override
  public Optional<UserId> delete(String secretHash) {
    return database.run(handle ->
        handle
            .createQuery("delete from sessions where secret_hash = :hash returning user_id")
            .bind("hash", secretHash)
            .map((row, _) -> new UserId(row.getString("user_id")))
            .findOne());
  }

  @Override
  public List<Stored> listOf(UserId user, Instant now) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select s.secret_hash, s.created_at, s.expires_at
                from sessions s
                join users u on u.id = s.user_id and u.password_version = s.password_version
                where s.user_id = :user and s.expires_at > :now
                order by s.created_at desc, s.secret_hash
                """)
            .bind("user", user.value())
            .bind("now", now)
            .map((row, _) ->
                new Stored(
                    row.getString("secret_hash"),
                    row.getTimestamp("created_at").toInstant(),
                    row.getTimestamp("expires_at").toInstant()))
            .list());
  }

  @Override
  public void deleteOf(UserId user, String idStart) {
    database.run(handle ->
        handle.execute(
            "delete from sessions where user_id = ? and starts_with(secret_hash, ?)",
            user.value(),
            idStart));
  }

  @Override
  public void deleteOthers(UserId user, String secretHash) {
    database.run(handle ->
        handle.execute(
            "delete from sessions where user_id = ? and secret_hash <> ?",
            user.value(),
            secretHash));
  }

  @Override
  public void renew(String secretHash, int passwordVersion) {
    database.run(handle ->
        handle.execute(
            "update sessions set password_version = ? where secret_hash = ?",
            passwordVersion,
            secretHash));
  }

  @Override
  public int deleteExpired(Instant now) {
    return database.run(handle ->
        handle
            .createUpdate("delete from sessions where expires_at <= :now")
            .bind("now", now)
            .execute());
  }

  private static Session session(ResultSet row) throws SQLException {
    User user = JdbcUserStore.user(row);
    return new Session(user, row.getTimestamp("expires_at").toInstant());
  }
}
