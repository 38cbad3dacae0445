package dev.stoa.accounts.links;

import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// [LinkStore] on PostgreSQL.
public final class JdbcLinkStore implements LinkStore {

  private static final String ADMINISTRATOR = "first_administrator";
  private static final String PASSWORD = "password";

  private final Database database;

  public JdbcLinkStore(Database database) {
    this.database = database;
  }

  @Override
  public void insertForAdministrator(String secretHash, Instant now, Instant expiresAt) {
    insert(new Row(secretHash, ADMINISTRATOR, null, now, expiresAt));
  }

  @Override
  public void insertForPassword(String secretHash, UserId user, Instant now, Instant expiresAt) {
    insert(new Row(secretHash, PASSWORD, user.value(), now, expiresAt));
  }

  @Override
  public boolean takeForAdministrator(String secretHash, Instant now) {
    return database.run(handle ->
        handle
                .createUpdate(
                    """
                    delete from one_time_links
                    where secret_hash = :hash and purpose = :purpose and expires_at > :now
                    """)
                .bind("hash", secretHash)
                .bind("purpose", ADMINISTRATOR)
                .bind("now", now)
                .execute()
            == 1);
  }

  @Override
  public Optional<UserId> takeForPassword(String secretHash, Instant now) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                delete from one_time_links
                where secret_hash = :hash and purpose = :purpose and expires_at > :now
                returning user_id
                """)
            .bind("hash", secretHash)
            .bind("purpose", PASSWORD)
            .bind("now", now)
            .map((row, _) -> new UserId(row.getString("user_id")))
            .findOne());
  }

  @Override
  public void deleteForAdministrator() {
    database.run(handle ->
        handle
            .createUpdate("delete from one_time_links where purpose = :purpose")
            .bind("purpose", ADMINISTRATOR)
            .execute());
  }

  @Override
  public void deleteForPassword(UserId user) {
    database.run(handle ->
        handle
            .createUpdate("delete from one_time_links where user_id = :user")
            .bind("user", user.value())
            .execute());
  }

  @Override
  public int deleteExpired(Instant now) {
    return database.run(handle ->
        handle
            .createUpdate("delete from one_time_links where expires_at <= :now")
            .bind("now", now)
            .execute());
  }

  private void insert(Row row) {
    database.run(handle ->
        handle
            .createUpdate(
                """
                insert into one_time_links
                  (secret_hash, purpose, user_id, created_at, expires_at)
                values (:hash, :purpose, :user, :created, :expires)
                """)
            .bind("hash", row.secretHash())
            .bind("purpose", row.purpose())
            .bind("user", row.user())
            .bind("created", row.createdAt())
            .bind("expires", row.expiresAt())
            .execute());
  }

  private record Row(
      String secretHash,
      String purpose,
      @Nullable String user,
      Instant createdAt,
      Instant expiresAt) {}
}
