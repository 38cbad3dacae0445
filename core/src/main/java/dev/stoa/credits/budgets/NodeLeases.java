package dev.stoa.credits.budgets;

import dev.stoa.credits.Ledger;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.Transactions;
import dev.stoa.kernel.UserId;
import java.time.InstantSource;
import java.util.Map;

/// Begins and ends the lives of nodes, by which what they hold of budgets stays accounted for.
/// Blocking; safe for use by many threads.
public final class NodeLeases {

  private final LeaseStore store;
  private final Ledger ledger;
  private final Transactions transactions;
  private final InstantSource clock;

  public NodeLeases(
      LeaseStore store, Ledger ledger, Transactions transactions, InstantSource clock) {
    this.store = store;
    this.ledger = ledger;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// The guard of a node whose journal was shipped to the end, with every call in it settled. What
  /// the node had been given before and has not spent is free again. A node that had been declared
  /// lost is charged for what its journal says instead.
  public BudgetGuard enter(String node) {
    LeaseStore.Life life =
        transactions.together(() -> {
          LeaseStore.Entered entered = store.enter(node);
          String note = "Node " + node + " came back: its journal tells what was spent";
          entered.charged().forEach((team, amount) -> ledger.correct(null, team, amount, note));
          return entered.life();
        });
    return new BudgetGuard(store, life, clock);
  }

  /// Gives up a node whose journal is gone for good: all that it held is charged.
  ///
  /// @return what each team was charged
  public Map<TeamId, Credits> declareLost(UserId by, String node) {
    return transactions.together(() -> {
      Map<TeamId, Credits> charged = store.declareLost(node);
      String note = "Node " + node + " was declared lost with what it held";
      charged.forEach((team, amount) -> ledger.correct(by, team, Credits.ZERO.minus(amount), note));
      return charged;
    });
  }
}
