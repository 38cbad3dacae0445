package dev.stoa.usage;

import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.journal.CallSubject;
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
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Locale;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

/// The rows of `calls`.
final class JdbcCallRows {

  private JdbcCallRows() {}

  /// A call that is there already fails the statement: it must never be counted twice.
  static void insert(Handle handle, Collection<Settled> calls) {
    PreparedBatch batch =
        handle.prepareBatch(
            """
            INSERT INTO calls (day, call, parent, team, key, asset, asset_type, version,
                subscription, plan, door, started_at, settled_at, outcome, status, code, unit,
                units, cost, overrun, total_micros, target_micros)
            VALUES (:day, :call, :parent, :team, :key, :asset, :assetType, :version,
                :subscription, :plan, :door, :startedAt, :settledAt, :outcome, :status, :code,
                :unit, :units, :cost, :overrun, :totalMicros, :targetMicros)
            """);
    for (Settled call : calls) {
      bind(batch, call.subject());
      bind(batch, call);
      batch.add();
    }
    batch.execute();
  }

  private static void bind(PreparedBatch batch, CallSubject subject) {
    CallId parent = subject.parent();
    KeyId key = subject.key();
    batch
        .bind("day", DailyUsage.dayOf(subject))
        .bind("call", subject.call().value())
        .bind("parent", parent == null ? null : parent.value())
        .bind("team", subject.team().value())
        .bind("key", key == null ? null : key.value())
        .bind("asset", subject.asset().value())
        .bind("assetType", subject.type().word())
        .bind("version", subject.version())
        .bind("subscription", subject.subscription().value())
        .bind("plan", subject.plan().value())
        .bind("door", subject.door())
        .bind("startedAt", micros(subject.startedAt()));
  }

  private static void bind(PreparedBatch batch, Settled call) {
    ErrorCode code = call.code();
    batch
        .bind("settledAt", micros(call.at()))
        .bind("outcome", call.outcome().word())
        .bind("status", call.status())
        .bind("code", code == null ? null : code.code())
        .bind("unit", call.unit())
        .bind("units", call.units())
        .bind("cost", call.cost().nanos())
        .bind("overrun", call.overrun().nanos())
        .bind("totalMicros", call.totalMicros())
        .bind("targetMicros", call.targetMicros());
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
        new Credits(row.getLong("cost")),
        new Credits(row.getLong("overrun")),
        row.getLong("total_micros"),
        row.getLong("target_micros"));
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
