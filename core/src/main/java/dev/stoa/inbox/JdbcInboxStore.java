package dev.stoa.inbox;

import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// [InboxStore] on the tables `inbox_entries` and `inbox_reads`.
public final class JdbcInboxStore implements InboxStore {

  private static final String SEEN_BY_USER =
      """
      (e.user_id = :user or exists (
        select from memberships m
        where m.team_id = e.team_id and m.user_id = :user and m.since <= e.made_at
          and array_position(array['viewer', 'member', 'admin', 'owner'], m.role)
            >= array_position(array['viewer', 'member', 'admin', 'owner'], e.at_least)))
      """;

  private final Database database;

  public JdbcInboxStore(Database database) {
    this.database = database;
  }

  @Override
  public void insert(Entry entry, Addressee to) {
    TeamId team = to instanceof Addressee.OfTeam(TeamId told, _) ? told : null;
    Role atLeast = to instanceof Addressee.OfTeam(_, Role least) ? least : Role.VIEWER;
    UserId person = to instanceof Addressee.Person(UserId user) ? user : null;
    database.run(handle ->
        handle.execute(
            """
            insert into inbox_entries
              (id, kind, team_id, at_least, user_id, text, link, made_at)
            values (?, ?, ?, ?, ?, ?, ?, ?)
            """,
            entry.id(),
            entry.kind().word(),
            team == null ? null : team.value(),
            atLeast.word(),
            person == null ? null : person.value(),
            entry.text(),
            entry.link(),
            entry.at()));
  }

  @Override
  public Page<Entry> list(UserId user, boolean unreadOnly, @Nullable String cursor, int limit) {
    String query = "inbox of " + user + " " + unreadOnly;
    String below = cursor == null ? null : Cursor.decode(query, cursor, 1).getFirst();
    List<Entry> found =
        database.run(handle ->
            handle
                .createQuery(
                    """
                    select e.*, r.read_at from inbox_entries e
                    left join inbox_reads r on r.entry_id = e.id and r.user_id = :user
                    where (not :unread or r.read_at is null)
                      and (:below::text is null or e.id < :below) and
                    """
                        + SEEN_BY_USER
                        + "order by e.id desc limit :limit")
                .bind("user", user.value())
                .bind("unread", unreadOnly)
                .bind("below", below)
                .bind("limit", limit + 1)
                .map((row, _) -> entry(row))
                .list());
    return Page.of(found, limit, query, last -> List.of(last.id()));
  }

  @Override
  public boolean read(UserId user, String id, Instant at) {
    return database.run(handle -> {
      boolean seen =
          handle
              .createQuery(
                  "select exists (select from inbox_entries e where e.id = :id and "
                      + SEEN_BY_USER
                      + ")")
              .bind("id", id)
              .bind("user", user.value())
              .mapTo(Boolean.class)
              .one();
      if (seen) {
        handle.execute(
            """
            insert into inbox_reads (entry_id, user_id, read_at) values (?, ?, ?)
            on conflict do nothing
            """,
            id,
            user.value(),
            at);
      }
      return seen;
    });
  }

  @Override
  public int unread(UserId user) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select count(*) from inbox_entries e
                where not exists (
                  select from inbox_reads r where r.entry_id = e.id and r.user_id = :user) and
                """
                    + SEEN_BY_USER)
            .bind("user", user.value())
            .mapTo(Integer.class)
            .one());
  }

  private static Entry entry(ResultSet row) throws SQLException {
    String team = row.getString("team_id");
    Timestamp readAt = row.getTimestamp("read_at");
    return new Entry(
        row.getString("id"),
        Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
        team == null ? null : new TeamId(team),
        row.getString("text"),
        row.getString("link"),
        row.getTimestamp("made_at").toInstant(),
        readAt == null ? null : readAt.toInstant());
  }
}
