package dev.stoa.credits.budgets;

import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.credits.Ledger;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.Transactions;
import dev.stoa.kernel.UserId;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;

/// Begins and ends the lives of nodes, by which what they hold of budgets stays accounted for.
/// Blocking; safe for use by many threads.
public final class NodeLeases {

  private final LeaseStore store;
  private final Ledger ledger;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  public NodeLeases(
      LeaseStore store,
      Ledger ledger,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.store = store;
    this.ledger = ledger;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  private record Lost(Map<TeamId, Credits> charged) {}

  /// The guard of a node whose journal was shipped to the end, with every call in it settled. What
  /// the node had been given before and has not spent is free again. A node that had been declared
  /// lost is charged for what its journal says instead.
  ///
  /// @param alerts told when a budget first refuses
  public BudgetGuard enter(String node, BudgetAlerts alerts) {
    LeaseStore.Life life =
        transactions.together(() -> {
          LeaseStore.Entered entered = store.enter(node);
          String note = "Node " + node + " came back: its journal tells what was spent";
          entered.charged().forEach((team, amount) -> ledger.correct(null, team, amount, note));
          if (!entered.charged().isEmpty()) {
            audit.record(new Deed(null, "return", "node", node, new Lost(entered.charged()), null));
          }
          return entered.life();
        });
    return new BudgetGuard(store, life, (window, left) -> refused(alerts, window, left), clock);
  }

  private void refused(BudgetAlerts alerts, BudgetWindow window, Credits left) {
    var _ =
        transactions.together(() -> {
          store
              .refused(window)
              .ifPresent(budget -> alerts.reached(budget, BudgetMark.REFUSED, left));
          return window;
        });
  }

  /// What every node that ever spent holds, the newest first.
  public List<NodeHoldings> list() {
    return store.nodes();
  }

  /// Gives up a node whose journal is gone for good: all that it held is charged. Doing it again
  /// charges nothing.
  ///
  /// @return what each team was charged
  public Map<TeamId, Credits> declareLost(UserId by, String node) {
    return transactions.together(() -> {
      Map<TeamId, Credits> charged = store.declareLost(node);
      String note = "Node " + node + " was declared lost with what it held";
      charged.forEach((team, amount) -> ledger.correct(by, team, Credits.ZERO.minus(amount), note));
      audit.record(new Deed(null, "declare-lost", "node", node, null, new Lost(charged)));
      return charged;
    });
  }
}
