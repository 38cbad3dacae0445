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

  private final StringBuilder sql = new StringBuilder("team = :team");
  private final Map<String, Object> values = new LinkedHashMap<>();

  JdbcCallConditions(TeamId team, CallFilter filter, @Nullable CallPlace after) {
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
      and("(day, call) < (:afterDay, :afterCall)", "afterDay", after.day());
      and("day <= :afterDay", "afterCall", after.call().value());
    }
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
