package dev.stoa.audit;

import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The audit in PostgreSQL, where a trigger keeps entries from being changed or deleted.
public final class JdbcAudit implements AuditLog, AuditTrail {

  private final Database database;
  private final Ids ids;
  private final InstantSource clock;

  public JdbcAudit(Database database, Ids ids, InstantSource clock) {
    this.database = database;
    this.ids = ids;
    this.clock = clock;
  }

  @Override
  public void record(Deed deed) {
    By by = Acting.now();
    database.run(handle ->
        handle
            .createUpdate(
                """
                insert into audit_entries
                  (id, at, user_id, key_id, team_id, verb, kind, target, before, after)
                values (:id, :at, :user, :key, :team, :verb, :kind, :target,
                  cast(:before as json), cast(:after as json))
                """)
            .bind("id", ids.next())
            .bind("at", clock.instant())
            .bind("user", by.user() == null ? null : by.user().value())
            .bind("key", by.key() == null ? null : by.key().value())
            .bind("team", deed.team() == null ? null : deed.team().value())
            .bind("verb", deed.verb())
            .bind("kind", deed.kind())
            .bind("target", deed.target())
            .bind("before", deed.before() == null ? null : Json.text(deed.before()))
            .bind("after", deed.after() == null ? null : Json.text(deed.after()))
            .execute());
  }

  @Override
  public Page<AuditEntry> list(
      @Nullable TeamId team, AuditFilter filter, @Nullable String cursor, int limit) {
    String query = "audit of " + team + " " + filter;
    String below = cursor == null ? null : Cursor.decode(query, cursor, 1).getFirst();
    List<AuditEntry> found =
        database.run(handle ->
            handle
                .createQuery(
                    """
                    select e.*, u.name as user_name
                    from audit_entries e left join users u on u.id = e.user_id
                    where (:team::text is null or e.team_id = :team)
                      and (:kind::text is null or e.kind = :kind)
                      and (:user::text is null or e.user_id = :user)
                      and (:from::timestamptz is null or e.at >= :from)
                      and (:to::timestamptz is null or e.at < :to)
                      and (:below::text is null or e.id < :below)
                    order by e.id desc limit :limit
                    """)
                .bind("team", team == null ? null : team.value())
                .bind("kind", filter.kind())
                .bind("user", filter.user() == null ? null : filter.user().value())
                .bind("from", filter.from())
                .bind("to", filter.to())
                .bind("below", below)
                .bind("limit", limit + 1)
                .map((row, _) -> entry(row))
                .list());
    return Page.of(found, limit, query, last -> List.of(last.id()));
  }

  private static AuditEntry entry(ResultSet row) throws SQLException {
    return new AuditEntry(
        row.getString("id"),
        row.getTimestamp("at").toInstant(),
        new By(
            nullable(row.getString("user_id"), UserId::new),
            nullable(row.getString("key_id"), KeyId::new)),
        row.getString("user_name"),
        nullable(row.getString("team_id"), TeamId::new),
        row.getString("verb"),
        row.getString("kind"),
        row.getString("target"),
        nullable(row.getString("before"), Json::parse),
        nullable(row.getString("after"), Json::parse));
  }

  private static <T> @Nullable T nullable(@Nullable String text, Function<String, T> read) {
    return text == null ? null : read.apply(text);
  }
}
