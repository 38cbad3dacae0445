package dev.stoa.credits.budgets;

import dev.stoa.kernel.Credits;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/// What nodes hold, as rows.
final class JdbcNodes {

  private JdbcNodes() {}

  static List<NodeHoldings> list(Handle handle) {
    Map<String, List<NodeHoldings.Held>> held = held(handle);
    return handle
        .createQuery("select node, epoch, lost_at from budget_nodes order by node desc")
        .map((rows, _) -> node(rows, held.getOrDefault(rows.getString("node"), List.of())))
        .list();
  }

  private static NodeHoldings node(ResultSet rows, List<NodeHoldings.Held> held)
      throws SQLException {
    @Nullable Timestamp lostAt = rows.getTimestamp("lost_at");
    return new NodeHoldings(
        rows.getString("node"),
        rows.getLong("epoch"),
        lostAt == null ? null : lostAt.toInstant(),
        held);
  }

  private static Map<String, List<NodeHoldings.Held>> held(Handle handle) {
    Map<String, List<NodeHoldings.Held>> held = new LinkedHashMap<>();
    handle
        .createQuery(
            """
            select b.*, l.node, l.starts, l.granted - l.lost - coalesce(s.spent, 0) as held
            from budget_leases l join budgets b on b.id = l.budget
            left join budget_spending s using (budget, starts, node)
            where l.granted - l.lost > coalesce(s.spent, 0)
            order by b.id, l.starts
            """)
        .map((rows, _) ->
            held.computeIfAbsent(rows.getString("node"), _ -> new ArrayList<>())
                .add(
                    new NodeHoldings.Held(
                        JdbcBudgetStore.read(rows),
                        rows.getObject("starts", LocalDate.class),
                        new Credits(rows.getLong("held")))))
        .list();
    return held;
  }
}
