package dev.stoa.credits.budgets;

import dev.stoa.kernel.TeamId;
import java.time.LocalDate;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/// Budgets as rows, and the windows that carry their amounts. A budget's own row is locked first,
/// so that no window begins with an amount that is being changed.
final class JdbcBudgetRows {

  private JdbcBudgetRows() {}

  /// Makes the window if there is such a budget.
  static boolean ensure(Handle handle, BudgetRef ref, BudgetWindow window) {
    Optional<Long> amount =
        handle
            .createQuery("select amount from live_budgets where id = :id for share")
            .bind("id", window.budget())
            .mapTo(long.class)
            .findOne();
    if (amount.isEmpty() && ref.budget().scope() != BudgetScope.BALANCE) {
      return false;
    }
    handle
        .createUpdate(
            """
            insert into budget_windows (budget, starts, amount, leased, slice)
            values (:budget, :starts, :amount, 0, 0) on conflict do nothing
            """)
        .bind("budget", window.budget())
        .bind("starts", window.starts())
        .bind("amount", amount.orElse(0L))
        .execute();
    return true;
  }

  /// Writes the budget; one that was removed goes on where it was.
  static void put(Handle handle, Budget budget) {
    int changed =
        handle
            .createUpdate(
                """
                insert into budgets as b (id, scope, subject, team, amount, period)
                values (:id, :scope, :subject, :team, :amount, :period)
                on conflict (id) do update set amount = excluded.amount, removed_at = null
                where b.amount <> excluded.amount or b.removed_at is not null
                """)
            .bind("id", budget.id())
            .bind("scope", budget.scope().word())
            .bind("subject", budget.subject())
            .bind("team", budget.team().value())
            .bind("amount", budget.terms().amount().nanos())
            .bind("period", budget.terms().period().word())
            .execute();
    if (changed > 0) {
      spread(handle, budget.id());
    }
  }

  /// Brings the amount into the windows; alerts that it has made untrue may come again.
  private static void spread(Handle handle, String id) {
    handle
        .createUpdate(
            """
            update budget_windows w set amount = b.amount
            from budgets b where b.id = :id and w.budget = b.id
            """)
        .bind("id", id)
        .execute();
    handle.createUpdate("delete from budget_alerts where budget = :id").bind("id", id).execute();
  }

  static boolean moveBalance(Handle handle, TeamId team, long by) {
    Budget budget = BudgetRef.balance(team).budget();
    put(handle, budget.id(), team);
    int moved =
        handle
            .createUpdate(
                """
                update budget_windows set amount = amount + :by
                where budget = :id and (:by >= 0 or amount + :by >= leased)
                """)
            .bind("id", budget.id())
            .bind("by", by)
            .execute();
    if (moved == 0) {
      return false;
    }
    handle
        .createUpdate("update budgets set amount = amount + :by where id = :id")
        .bind("id", budget.id())
        .bind("by", by)
        .execute();
    handle
        .createUpdate("delete from budget_alerts where budget = :id")
        .bind("id", budget.id())
        .execute();
    return true;
  }

  private static void put(Handle handle, String balance, TeamId team) {
    handle
        .createUpdate(
            """
            insert into budgets (id, scope, subject, team, amount, period)
            values (:id, 'balance', :team, :team, 0, 'total')
            on conflict do nothing
            """)
        .bind("id", balance)
        .bind("team", team.value())
        .execute();
    handle
        .createQuery("select 1 from budgets where id = :id for update")
        .bind("id", balance)
        .mapTo(int.class)
        .one();
    handle
        .createUpdate(
            """
            insert into budget_windows (budget, starts, amount, leased, slice)
            values (:id, :starts, 0, 0, 0) on conflict do nothing
            """)
        .bind("id", balance)
        .bind("starts", LocalDate.EPOCH)
        .execute();
  }
}
