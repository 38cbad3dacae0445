package dev.stoa.credits.budgets;

import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;

/// Where budgets and what was spent of them are kept. Blocking; safe for use by many threads; joins
/// the transaction around it.
public interface BudgetStore {

  /// Adds the budget, or changes its amount.
  void put(Budget budget);

  /// Ends the budget. What was spent of it in a period counts again when it is put again in that
  /// period.
  void delete(Budget budget);

  /// Those that are set on one key, team or subscription.
  List<Budget> listOf(BudgetScope scope, String subject);

  Optional<Budget> find(String id);

  /// Those of the budgets on teams and subscriptions that exist.
  List<Budget> load(Collection<String> ids);

  /// All budgets on teams and subscriptions.
  List<Budget> loadAll();

  /// The state at `now` of the team's balance and of every budget of the team, in the order of
  /// their ids.
  List<BudgetState> states(TeamId team, Instant now);

  /// Counts what the calls of a node cost, and remembers which marks were reached by it.
  List<Reached> count(String node, Collection<Settled> calls);

  /// @param left what is not spent
  record Reached(Budget budget, BudgetMark mark, Credits left) {}
}
