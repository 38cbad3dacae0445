package dev.stoa.accounts.administration;

import dev.stoa.accounts.Team;
import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.Database;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// [TeamDirectory] on the tables `teams` and `memberships`.
public final class JdbcTeamDirectory implements TeamDirectory {

  private final Database database;

  public JdbcTeamDirectory(Database database) {
    this.database = database;
  }

  @Override
  public Page<Entry> list(@Nullable String words, @Nullable String cursor, int limit) {
    String query = "teams " + words;
    String below = cursor == null ? null : Cursor.decode(query, cursor, 1).getFirst();
    List<Entry> found =
        database.run(handle ->
            handle
                .createQuery(
                    """
                    select t.id, t.slug, t.name, t.personal, t.created_at,
                      (select count(*) from memberships m where m.team_id = t.id) as members
                    from teams t
                    where (:below::text is null or t.id < :below)
                      and (:words::text is null or strpos(lower(t.name), :words) > 0
                        or strpos(t.slug, :words) > 0)
                    order by t.id desc limit :limit
                    """)
                .bind("below", below)
                .bind("words", words == null ? null : words.strip().toLowerCase(Locale.ROOT))
                .bind("limit", limit + 1)
                .map((row, _) ->
                    new Entry(
                        new Team(
                            new TeamId(row.getString("id")),
                            row.getString("slug"),
                            row.getString("name"),
                            row.getBoolean("personal"),
                            row.getTimestamp("created_at").toInstant()),
                        row.getInt("members")))
                .list());
    return Page.of(found, limit, query, last -> List.of(last.team().id().value()));
  }
}
