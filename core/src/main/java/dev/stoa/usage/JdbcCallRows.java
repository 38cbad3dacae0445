package dev.stoa.usage;

import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.journal.CallSubject;
import dev.stoa.journal.NearLimit;
import dev.stoa.journal.Outcome;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.CopyRows;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The rows of `calls`.
final class JdbcCallRows {

  private static final int DAY_LENGTH = "2026-01-31".length();

  private JdbcCallRows() {}

  /// A call that is there already fails the statement: it must never be counted twice.
  static void insert(Handle handle, Collection<Settled> calls) {
    var rows = new CopyRows();
    for (Settled call : calls) {
      write(call.subject(), rows);
      write(call, rows);
      rows.end();
    }
    rows.into(
        handle,
        """
        COPY calls (day, call, parent, team, key, asset, asset_type, version, subscription, plan,
            door, started_at, settled_at, outcome, status, code, unit, units, bytes, cost,
            overrun, total_micros, target_micros, target, near)
        FROM STDIN
        """);
  }

  private static void write(CallSubject subject, CopyRows rows) {
    CallId parent = subject.parent();
    KeyId key = subject.key();
    String startedAt = micros(subject.startedAt()).toString();
    rows.value(startedAt.substring(0, DAY_LENGTH)) // both are of UTC
        .value(subject.call().value())
        .value(parent == null ? null : parent.value())
        .value(subject.team().value())
        .value(key == null ? null : key.value())
        .value(subject.asset().value())
        .value(subject.type().word())
        .value(subject.version())
        .value(subject.subscription().value())
        .value(subject.plan().value())
        .value(subject.door())
        .value(startedAt);
  }

  private static void write(Settled call, CopyRows rows) {
    ErrorCode code = call.code();
    Integer target = call.target();
    rows.value(micros(call.at()).toString())
        .value(call.outcome().word())
        .value(call.status())
        .value(code == null ? null : code.code())
        .value(call.unit())
        .value(call.units())
        .value(call.bytes())
        .value(call.cost().nanos())
        .value(call.overrun().nanos())
        .value(call.totalMicros())
        .value(call.targetMicros())
        .value(target == null ? null : target.toString())
        .value(NearLimit.json(call.near()));
  }

  /// PostgreSQL keeps microseconds and would round up, perhaps into the next day.
  private static Instant micros(Instant instant) {
    return instant.truncatedTo(ChronoUnit.MICROS);
  }

  static Settled read(ResultSet row, StatementContext context) throws SQLException {
    return new Settled(
        subject(row),
        instant(row, "settled_at"),
        Outcome.ofWord(row.getString("outcome")),
        row.getInt("status"),
        perhaps(row, "code", code -> ErrorCode.valueOf(code.toUpperCase(Locale.ROOT))),
        row.getString("unit"),
        row.getLong("units"),
        row.getLong("bytes"),
        new Credits(row.getLong("cost")),
        new Credits(row.getLong("overrun")),
        row.getLong("total_micros"),
        row.getLong("target_micros"),
        row.getObject("target", Integer.class),
        NearLimit.listOf(row.getString("near")));
  }

  private static CallSubject subject(ResultSet row) throws SQLException {
    return new CallSubject(
        new CallId(row.getString("call")),
        perhaps(row, "parent", CallId::new),
        instant(row, "started_at"),
        new TeamId(row.getString("team")),
        perhaps(row, "key", KeyId::new),
        new AssetId(row.getString("asset")),
        AssetType.ofWord(row.getString("asset_type")),
        row.getInt("version"),
        new SubscriptionId(row.getString("subscription")),
        new PlanId(row.getString("plan")),
        row.getString("door"));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static <T> @Nullable T perhaps(ResultSet row, String column, Function<String, T> of)
      throws SQLException {
    String text = row.getString(column);
    return text == null ? null : of.apply(text);
  }
}
