package dev.stoa.accounts;

import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.Optional;

/// [UserStore] on PostgreSQL.
public final class JdbcUserStore implements UserStore {

  private static final long ADMINISTRATOR_LOCK = 0x53544f41_0001L;

  private final Database database;

  public JdbcUserStore(Database database) {
    this.database = database;
  }

  @Override
  public boolean insert(User user, String passwordHash) {
    // of two that insert the same address at once, one waits for the other and then gets false
    return database.run(handle ->
        handle
                .createUpdate(
                    """
                    insert into users
                      (id, email, email_key, name, password_hash, administrator, created_at)
                    values (:id, :email, :key, :name, :hash, :administrator, :at)
                    on conflict (email_key) do nothing
                    """)
                .bind("id", user.id().value())
                .bind("email", user.email())
                .bind("key", User.emailKey(user.email()))
                .bind("name", user.name())
                .bind("hash", passwordHash)
                .bind("administrator", user.administrator())
                .bind("at", user.createdAt())
                .execute()
            == 1);
  }

  @Override
  public Optional<User> find(UserId id) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select id, email, name, administrator, created_at, disabled_at from users where id = :id
                """)
            .bind("id", id.value())
            .map((row, _) -> user(row))
            .findOne());
  }

  @Override
  public Optional<Credentials> credentials(String email) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select id, email, name, administrator, created_at, disabled_at,
                       password_hash, password_version
                from users where email_key = :key
                """)
            .bind("key", User.emailKey(email))
            .map((row, _) ->
                new Credentials(
                    user(row), row.getString("password_hash"), row.getInt("password_version")))
            .findOne());
  }

  @Override
  public int passwordVersion(UserId id) {
    return database.run(handle ->
        handle
            .createQuery("select password_version from users where id = :id")
            .bind("id", id.value())
            .mapTo(Integer.class)
            .one());
  }

  @Override
  public void changePassword(UserId id, String passwordHash) {
    database.run(handle ->
        handle
            .createUpdate(
                """
                update users
                set password_hash = :hash, password_version = password_version + 1
                where id = :id
                """)
            .bind("hash", passwordHash)
            .bind("id", id.value())
            .execute());
  }

  @Override
  public void rename(UserId id, String name) {
    database.run(
        handle -> handle.execute("update users set name = ? where id = ?", name, id.value()));
  }

  @Override
  public void makeAdministrator(UserId id) {
    database.run(handle ->
        handle
            .createUpdate("update users set administrator = true where id = :id")
            .bind("id", id.value())
            .execute());
  }

  @Override
  public boolean lockAndAskForAdministrator() {
    return database.run(handle -> {
      handle.execute("select pg_advisory_xact_lock(?)", ADMINISTRATOR_LOCK);
      return handle
          .createQuery("select exists (select from users where administrator)")
          .mapTo(Boolean.class)
          .one();
    });
  }

  /// Reads `id`, `email`, `name`, `administrator`, `created_at` and `disabled_at`.
  public static User user(ResultSet row) throws SQLException {
    Timestamp disabledAt = row.getTimestamp("disabled_at");
    return new User(
        new UserId(row.getString("id")),
        row.getString("email"),
        row.getString("name"),
        row.getBoolean("administrator"),
        row.getTimestamp("created_at").toInstant(),
        disabledAt == null ? null : disabledAt.toInstant());
  }
}
