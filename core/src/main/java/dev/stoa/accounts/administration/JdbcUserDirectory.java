package dev.stoa.accounts.administration;

import dev.stoa.accounts.JdbcUserStore;
import dev.stoa.accounts.User;
import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// [UserDirectory] on the table `users`.
public final class JdbcUserDirectory implements UserDirectory {

  private final Database database;

  public JdbcUserDirectory(Database database) {
    this.database = database;
  }

  @Override
  public Page<User> list(@Nullable String words, @Nullable String cursor, int limit) {
    String query = "users " + words;
    String below = cursor == null ? null : Cursor.decode(query, cursor, 1).getFirst();
    List<User> found =
        database.run(handle ->
            handle
                .createQuery(
                    """
                    select id, email, name, administrator, created_at, disabled_at from users
                    where (:below::text is null or id < :below)
                      and (:words::text is null or strpos(lower(name), :words) > 0
                        or strpos(email_key, :words) > 0)
                    order by id desc limit :limit
                    """)
                .bind("below", below)
                .bind("words", words == null ? null : words.strip().toLowerCase(Locale.ROOT))
                .bind("limit", limit + 1)
                .map((row, _) -> JdbcUserStore.user(row))
                .list());
    return Page.of(found, limit, query, last -> List.of(last.id().value()));
  }

  @Override
  public Optional<User> find(UserId id) {
    return database.run(handle ->
        handle
            .createQuery(
                "select id, email, name, administrator, created_at, disabled_at from users where id = :id")
            .bind("id", id.value())
            .map((row, _) -> JdbcUserStore.user(row))
            .findOne());
  }

  @Override
  public void setAdministrator(UserId id, boolean administrator) {
    database.run(handle ->
        handle.execute(
            "update users set administrator = ? where id = ?", administrator, id.value()));
  }

  @Override
  public int lockAndCountAdministrators() {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select id from users where administrator and disabled_at is null
                order by id for update
                """)
            .mapTo(String.class)
            .list()
            .size());
  }

  @Override
  public void disable(UserId id, Instant at) {
    database.run(handle -> {
      handle.execute("update users set disabled_at = ? where id = ?", at, id.value());
      return handle.execute("delete from sessions where user_id = ?", id.value());
    });
  }

  @Override
  public void enable(UserId id) {
    database.run(
        handle -> handle.execute("update users set disabled_at = null where id = ?", id.value()));
  }

  @Override
  public List<TeamId> teamsOf(UserId id) {
    return database.run(handle ->
        handle
            .createQuery("select team_id from memberships where user_id = :id order by team_id")
            .bind("id", id.value())
            .map((row, _) -> new TeamId(row.getString("team_id")))
            .list());
  }
}
