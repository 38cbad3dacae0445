package dev.stoa.credits.budgets;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Out of which leases are taken, and to which they return. Blocking; safe for use by many threads;
/// joins the transaction around it. All amounts are nanocredits.
public interface LeaseStore {

  /// Begins a new life of the node, once its journal was shipped to the end: what its earlier lives
  /// were given and did not spend is free again, and they are shut out.
  ///
  /// @return the new life, and what was charged to teams when the node was declared lost
  Entered enter(String node);

  /// Gives the node up: all that it holds counts as spent, and it can take no more.
  ///
  /// @return what each team is charged for it beyond what was shipped; empty for an unknown node
  Map<TeamId, Credits> declareLost(String node);

  /// Takes a slice: `need` or more if there is so much, else all that is left.
  ///
  /// @throws NodeShutOut when the life is not the node's newest
  Taken take(Life life, BudgetRef ref, BudgetWindow window, long need);

  /// Returns what is not needed.
  ///
  /// @return what the life holds after it, spent or not; `UNBOUNDED` when the budget is gone
  /// @throws NodeShutOut when the life is not the node's newest
  long giveBack(Life life, BudgetWindow window, long amount);

  /// Remembers that a call was refused.
  ///
  /// @return the budget, if it is there and nobody was told in this period that it refuses or is
  ///   spent
  Optional<Budget> refused(BudgetWindow window);

  /// What every node that ever spent holds, the newest first.
  List<NodeHoldings> nodes();

  /// The windows of which the node holds something while another node is short.
  List<BudgetWindow> wanted(Life life);

  /// One life of a node.
  record Life(String node, long epoch) {}

  /// @param charged by [LeaseStore#declareLost] and not owed any more
  record Entered(Life life, Map<TeamId, Credits> charged) {}

  /// @param held by this life of the node, spent or not; `UNBOUNDED` when the budget is gone
  /// @param left to take for whoever comes next
  /// @param elsewhere what other nodes hold and have not spent; told only when nothing is left
  record Taken(long held, long slice, long left, long elsewhere) {

    static final long UNBOUNDED = Long.MAX_VALUE / 4;
  }
}
