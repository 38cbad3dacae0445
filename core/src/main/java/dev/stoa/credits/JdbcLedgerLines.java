package dev.stoa.credits;

import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// Lines of teams' accounts as rows.
final class JdbcLedgerLines {

  private static final String LINES =
      """
      select t.id, t.at, t.kind, t.note, t.reference, t.by_user, t.call, e.team,
        sum(e.amount) as amount
      from ledger_entries e join ledger_transactions t on t.id = e.transaction
      where e.account = 'team' and
      """;

  private JdbcLedgerLines() {}

  static List<LedgerLine> list(Handle handle, LedgerFilter filter, @Nullable Long below, int max) {
    return handle
        .createQuery(
            LINES
                + """
                (:team::text is null or e.team = :team)
                and (:kind::text is null or t.kind = :kind)
                and (:from::timestamptz is null or t.at >= :from)
                and (:to::timestamptz is null or t.at < :to)
                and (:below::bigint is null or t.id < :below)
                group by t.id, e.team order by t.id desc limit :max
                """)
        .bind("team", filter.team() == null ? null : filter.team().value())
        .bind("kind", filter.kind() == null ? null : filter.kind().word())
        .bind("from", timestamp(filter.from()))
        .bind("to", timestamp(filter.to()))
        .bind("below", below)
        .bind("max", max)
        .map((rows, _) -> line(rows))
        .list();
  }

  static Optional<LedgerLine> findSame(
      Handle handle, @Nullable String reference, @Nullable CallId call) {
    return handle
        .createQuery(
            LINES
                + """
                (t.reference = :reference or t.call = :call)
                group by t.id, e.team order by t.reference = :reference desc nulls last limit 1
                """)
        .bind("reference", reference)
        .bind("call", call == null ? null : call.value())
        .map((rows, _) -> line(rows))
        .findOne();
  }

  private static @Nullable Timestamp timestamp(@Nullable Instant at) {
    return at == null ? null : Timestamp.from(at);
  }

  private static LedgerLine line(ResultSet rows) throws SQLException {
    String by = rows.getString("by_user");
    String call = rows.getString("call");
    return new LedgerLine(
        rows.getLong("id"),
        rows.getTimestamp("at").toInstant(),
        LedgerKind.ofWord(rows.getString("kind")),
        new TeamId(rows.getString("team")),
        new Credits(rows.getLong("amount")),
        rows.getString("note"),
        rows.getString("reference"),
        by == null ? null : new UserId(by),
        call == null ? null : new CallId(call));
  }
}
