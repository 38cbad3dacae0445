package dev.stoa.usage;

import dev.stoa.kernel.TeamId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/// The conditions of a list of calls. Only those that are asked for become SQL, so that each
/// combination gets a plan of its own; values are always bound.
final class JdbcCallConditions {

  private static final String BEGIN = "(:afterMeasure, :afterDay, :afterCall)";

  private final StringBuilder sql = new StringBuilder("team = :team");
  private final Map<String, Object> values = new LinkedHashMap<>();

  JdbcCallConditions(TeamId team, CallFilter filter, CallOrder order, @Nullable CallPlace after) {
    values.put("team", team.value());
    if (!filter.children()) {
      sql.append(" AND parent IS NULL");
    }
    if (filter.asset() != null) {
      and("asset = :asset", "asset", filter.asset().value());
    }
    if (filter.key() != null) {
      and("key = :key", "key", filter.key().value());
    }
    if (filter.door() != null) {
      and("door = :door", "door", filter.door());
    }
    if (filter.failed()) {
      sql.append(" AND outcome <> 'succeeded'");
    }
    if (filter.outcome() != null) {
      and("outcome = :outcome", "outcome", filter.outcome().word());
    }
    if (filter.from() != null) {
      and("started_at >= :from", "from", filter.from());
      and("day >= :firstDay", "firstDay", dayOf(filter.from()));
    }
    if (filter.to() != null) {
      and("started_at < :to", "to", filter.to());
      and("day <= :lastDay", "lastDay", dayOf(filter.to()));
    }
    if (after != null) {
      begin(order, after);
    }
  }

  private void begin(CallOrder order, CallPlace after) {
    values.put("afterDay", after.day());
    values.put("afterCall", after.call().value());
    switch (order) {
      case NEWEST -> sql.append(" AND (day, call) < (:afterDay, :afterCall) AND day <= :afterDay");
      case OLDEST -> sql.append(" AND (day, call) > (:afterDay, :afterCall) AND day >= :afterDay");
      case SLOWEST -> and("(total_micros, day, call) < " + BEGIN, "afterMeasure", after.measure());
      case COSTLIEST -> and("(cost, day, call) < " + BEGIN, "afterMeasure", after.measure());
    }
  }

  static String order(CallOrder order) {
    return switch (order) {
      case NEWEST -> "day DESC, call DESC";
      case OLDEST -> "day, call";
      case SLOWEST -> "total_micros DESC, day DESC, call DESC";
      case COSTLIEST -> "cost DESC, day DESC, call DESC";
    };
  }

  private void and(String condition, String name, Object value) {
    sql.append(" AND ").append(condition);
    values.put(name, value);
  }

  String sql() {
    return sql.toString();
  }

  void bindTo(Query query) {
    values.forEach(query::bind);
  }

  private static LocalDate dayOf(Instant instant) {
    return LocalDate.ofInstant(instant, ZoneOffset.UTC);
  }
}
