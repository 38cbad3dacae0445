package dev.stoa.credits.budgets;

import dev.stoa.credits.BalanceCap;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.Database;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/// [LeaseStore] in PostgreSQL. The row of a window decides: every amount of it is given out by one
/// update that looks at what is left. Rows are locked in the order node, balances, windows, leases:
/// a booking too has the balance before the window.
public final class JdbcLeaseStore implements LeaseStore, BalanceCap {

  private final Database database;

  public JdbcLeaseStore(Database database) {
    this.database = database;
  }

  @Override
  public Entered enter(String node) {
    return database.run(handle -> {
      long epoch =
          handle
              .createQuery(
                  """
                  insert into budget_nodes (node, epoch) values (:node, 1)
                  on conflict (node) do update set epoch = budget_nodes.epoch + 1, lost_at = null
                  returning epoch
                  """)
              .bind("node", node)
              .mapTo(long.class)
              .one();
      Map<TeamId, Credits> charged = charged(handle, node);
      reconcile(handle, node);
      return new Entered(new Life(node, epoch), charged);
    });
  }

  private static void reconcile(Handle handle, String node) {
    handle
        .createUpdate(
            """
            insert into budget_leases (budget, starts, node, granted, settled, lost)
            select budget, starts, node, 0, 0, 0 from budget_spending where node = :node
            on conflict do nothing
            """)
        .bind("node", node)
        .execute();
    lockBalances(handle, node);
    lockWindows(handle, node);
    handle
        .createUpdate(
            """
            with mine as (
              select budget, starts, l.granted, coalesce(s.spent, 0) as spent
              from budget_leases l left join budget_spending s using (budget, starts, node)
              where node = :node
                and (l.granted <> coalesce(s.spent, 0) or l.settled <> l.granted or l.lost <> 0)
            ), freed as (
              update budget_windows w set leased = w.leased - m.granted + m.spent
              from mine m where w.budget = m.budget and w.starts = m.starts
            )
            update budget_leases l set granted = m.spent, settled = m.spent, lost = 0
            from mine m where l.budget = m.budget and l.starts = m.starts and l.node = :node
            """)
        .bind("node", node)
        .execute();
  }

  private static void lockBalances(Handle handle, String node) {
    handle
        .createQuery(
            """
            select 1 from credit_balances where team in (
              select b.team from budget_leases l join budgets b on b.id = l.budget
              where l.node = :node and b.scope = 'balance')
            order by team for update
            """)
        .bind("node", node)
        .mapTo(int.class)
        .list();
  }

  private static void lockWindows(Handle handle, String node) {
    handle
        .createQuery(
            """
            select 1 from budget_windows w join budget_leases l using (budget, starts)
            where l.node = :node order by w.budget, w.starts for update of w
            """)
        .bind("node", node)
        .mapTo(int.class)
        .list();
  }

  private static Map<TeamId, Credits> charged(Handle handle, String node) {
    return byTeam(
        handle.createQuery(
            """
            select b.team, sum(l.lost) as amount
            from budget_leases l join budgets b on b.id = l.budget
            where l.node = :node and b.scope = 'balance' and l.lost <> 0 group by b.team
            """),
        node);
  }

  private static Map<TeamId, Credits> byTeam(Query query, String node) {
    return query
        .bind("node", node)
        .reduceRows(
            new TreeMap<TeamId, Credits>(),
            (teams, row) -> {
              teams.put(
                  new TeamId(row.getColumn("team", String.class)),
                  new Credits(row.getColumn("amount", Long.class)));
              return teams;
            });
  }

  @Override
  public Map<TeamId, Credits> declareLost(String node) {
    return database.run(handle -> {
      int known =
          handle
              .createUpdate(
                  """
                  update budget_nodes set epoch = epoch + 1, lost_at = now()
                  where node = :node and lost_at is null
                  """)
              .bind("node", node)
              .execute();
      if (known == 0) {
        return Map.<TeamId, Credits>of();
      }
      lockBalances(handle, node);
      lockWindows(handle, node);
      handle
          .createUpdate(
              """
              update budget_leases l set lost = l.granted - coalesce(
                (select spent from budget_spending s
                 where s.budget = l.budget and s.starts = l.starts and s.node = l.node), 0)
              where l.node = :node
              """)
          .bind("node", node)
          .execute();
      return charged(handle, node);
    });
  }

  @Override
  public Taken take(Life life, BudgetRef ref, BudgetWindow window, long need) {
    return database.run(handle -> {
      requireLiving(handle, life);
      Optional<Slice> slice = slice(handle, window, need);
      if (slice.isEmpty()) {
        if (!JdbcBudgetRows.ensure(handle, ref, window)) {
          return new Taken(Taken.UNBOUNDED, 0, 0, 0);
        }
        slice = slice(handle, window, need);
      }
      return taken(handle, life, window, need, slice.orElseThrow());
    });
  }

  private static void requireLiving(Handle handle, Life life) {
    boolean isLiving =
        handle
            .createQuery(
                "select 1 from budget_nodes where node = :node and epoch = :epoch for share")
            .bind("node", life.node())
            .bind("epoch", life.epoch())
            .mapTo(int.class)
            .findOne()
            .isPresent();
    if (!isLiving) {
      throw new NodeShutOut(life.node());
    }
  }

  /// An eighth of what is left, so that it lasts, or what is needed, if there is so much.
  private static Optional<Slice> slice(Handle handle, BudgetWindow window, long need) {
    return handle
        .createQuery(
            """
            update budget_windows
            set slice = greatest(0, least(amount - leased, greatest(:need, (amount - leased) / 8))),
                leased = leased
                  + greatest(0, least(amount - leased, greatest(:need, (amount - leased) / 8)))
            where budget = :budget and starts = :starts
            returning slice, amount - leased as unleased
            """)
        .bind("budget", window.budget())
        .bind("starts", window.starts())
        .bind("need", need)
        .map((rows, _) -> new Slice(rows.getLong("slice"), rows.getLong("unleased")))
        .findOne();
  }

  private record Slice(long amount, long left) {}

  private static Taken taken(
      Handle handle, Life life, BudgetWindow window, long need, Slice slice) {
    long held = grant(handle, life, window, slice.amount());
    boolean isShort = slice.left() <= 0 && slice.amount() < need;
    long elsewhere = isShort ? elsewhere(handle, life, window) : 0;
    return new Taken(held, slice.amount(), slice.left(), elsewhere);
  }

  private static long grant(Handle handle, Life life, BudgetWindow window, long amount) {
    return handle
        .createQuery(
            """
            insert into budget_leases as l (budget, starts, node, granted, settled, lost)
            values (:budget, :starts, :node, :amount, 0, 0)
            on conflict (budget, starts, node) do update set granted = l.granted + :amount
            returning granted - settled
            """)
        .bind("budget", window.budget())
        .bind("starts", window.starts())
        .bind("node", life.node())
        .bind("amount", amount)
        .mapTo(long.class)
        .one();
  }

  /// What other nodes could give back; they are told that it is wanted.
  private static long elsewhere(Handle handle, Life life, BudgetWindow window) {
    long held =
        handle
            .createQuery(
                """
                select coalesce(sum(greatest(0, l.granted - coalesce(s.spent, 0))), 0)
                from budget_leases l
                join budget_nodes n on n.node = l.node and n.lost_at is null
                left join budget_spending s
                  on s.budget = l.budget and s.starts = l.starts and s.node = l.node
                where l.budget = :budget and l.starts = :starts and l.node <> :node
                """)
            .bind("budget", window.budget())
            .bind("starts", window.starts())
            .bind("node", life.node())
            .mapTo(long.class)
            .one();
    if (held > 0) {
      handle
          .createUpdate(
              """
              update budget_windows set wanted_at = now()
              where budget = :budget and starts = :starts
              """)
          .bind("budget", window.budget())
          .bind("starts", window.starts())
          .execute();
    }
    return held;
  }

  @Override
  public long giveBack(Life life, BudgetWindow window, long amount) {
    return database.run(handle -> {
      requireLiving(handle, life);
      int known =
          handle
              .createUpdate(
                  """
                  update budget_windows set leased = leased - :amount
                  where budget = :budget and starts = :starts
                  """)
              .bind("amount", amount)
              .bind("budget", window.budget())
              .bind("starts", window.starts())
              .execute();
      return known == 0 ? Taken.UNBOUNDED : grant(handle, life, window, -amount);
    });
  }

  @Override
  public Optional<Budget> refused(BudgetWindow window) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                with told as (
                  insert into budget_alerts (budget, starts, mark)
                  select b.id, :starts, 'refused' from live_budgets b
                  where b.id = :budget and b.amount > 0 and not exists (
                    select from budget_alerts
                    where budget = :budget and starts = :starts and mark = '100')
                  on conflict do nothing
                  returning budget
                )
                select b.* from told join live_budgets b on b.id = told.budget
                """)
            .bind("budget", window.budget())
            .bind("starts", window.starts())
            .map((rows, _) -> JdbcBudgetStore.read(rows))
            .findOne());
  }

  @Override
  public List<NodeHoldings> nodes() {
    return database.run(JdbcNodes::list);
  }

  @Override
  public List<BudgetWindow> wanted(Life life) {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select w.budget, w.starts
                from budget_windows w join budget_leases l using (budget, starts)
                where w.wanted_at > now() - interval '10 seconds'
                  and l.node = :node and l.granted > l.settled
                """)
            .bind("node", life.node())
            .map((rows, _) ->
                new BudgetWindow(
                    rows.getString("budget"), rows.getObject("starts", LocalDate.class)))
            .list());
  }

  @Override
  public boolean move(TeamId team, Credits by) {
    return database.run(handle -> JdbcBudgetRows.moveBalance(handle, team, by.nanos()));
  }
}
