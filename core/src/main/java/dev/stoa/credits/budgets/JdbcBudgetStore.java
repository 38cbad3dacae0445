package dev.stoa.credits.budgets;

import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Period;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// [BudgetStore] in PostgreSQL.
public final class JdbcBudgetStore implements BudgetStore {

  private final Database database;

  public JdbcBudgetStore(Database database) {
    this.database = database;
  }

  @Override
  public void put(Budget budget) {
    database.run(handle -> {
      JdbcBudgetRows.put(handle, budget);
      return budget;
    });
  }

  @Override
  public void delete(Budget budget) {
    database.run(handle -> {
      handle.execute("update budgets set removed_at = now() where id = ?", budget.id());
      return handle.execute("delete from budget_alerts where budget = ?", budget.id());
    });
  }

  @Override
  public Optional<Budget> find(String id) {
    return database.run(handle ->
        handle
            .createQuery("select * from live_budgets where id = :id")
            .bind("id", id)
            .map((rows, _) -> read(rows))
            .findOne());
  }

  @Override
  public List<Budget> listOf(BudgetScope scope, String subject) {
    return database.run(handle ->
        handle
            .createQuery("select * from live_budgets where scope = :scope and subject = :subject")
            .bind("scope", scope.word())
            .bind("subject", subject)
            .map((rows, _) -> read(rows))
            .list());
  }

  @Override
  public List<Budget> load(Collection<String> ids) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select * from live_budgets
                where id = any(:ids) and scope in ('team', 'subscription')
                """)
            .bindArray("ids", String.class, ids.toArray())
            .map((rows, _) -> read(rows))
            .list());
  }

  @Override
  public List<Budget> loadAll() {
    return database.run(handle ->
        handle
            .createQuery("select * from live_budgets where scope in ('team', 'subscription')")
            .map((rows, _) -> read(rows))
            .list());
  }

  @Override
  public List<BudgetState> states(TeamId team, Instant now) {
    LocalDate today = now.atOffset(ZoneOffset.UTC).toLocalDate();
    return database.run(handle ->
        handle
            .createQuery(
                """
                select b.*, coalesce(s.spent, 0) + coalesce(l.lost, 0) as spent,
                  coalesce(l.granted, 0) as granted
                from (
                  select *, case period when 'total' then date '1970-01-01' when 'day' then :today
                    else date_trunc('month', :today)::date end as starts
                  from live_budgets where team = :team
                ) b
                left join lateral (
                  select sum(spent) as spent from budget_spending
                  where budget = b.id and starts = b.starts
                ) s on true
                left join lateral (
                  select sum(granted) as granted, sum(lost) as lost from budget_leases
                  where budget = b.id and starts = b.starts
                ) l on true
                order by b.id
                """)
            .bind("team", team.value())
            .bind("today", today)
            .map((rows, _) -> state(rows, now))
            .list());
  }

  private static BudgetState state(ResultSet rows, Instant now) throws SQLException {
    Budget budget = read(rows);
    long spent = rows.getLong("spent");
    @Nullable Instant resetsAt = BudgetWindow.of(budget, now).end(budget.terms().period());
    return new BudgetState(
        budget,
        new Credits(spent),
        new Credits(Math.max(0, rows.getLong("granted") - spent)),
        resetsAt);
  }

  @Override
  public List<Reached> count(String node, Collection<Settled> calls) {
    return database.run(handle -> JdbcSpending.add(handle, node, calls));
  }

  static Budget read(ResultSet rows) throws SQLException {
    return new Budget(
        BudgetScope.ofWord(rows.getString("scope")),
        rows.getString("subject"),
        new TeamId(rows.getString("team")),
        new BudgetTerms(
            new Credits(rows.getLong("amount")), Period.ofWord(rows.getString("period"))));
  }
}
