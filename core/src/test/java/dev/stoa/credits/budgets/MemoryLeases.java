package dev.stoa.credits.budgets;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.TeamId;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

/// Budgets in memory, each of the same amount, for a single node.
public final class MemoryLeases implements LeaseStore {

  private final Supplier<Credits> amount;
  private final Map<BudgetWindow, Long> granted = new HashMap<>();

  private MemoryLeases(Supplier<Credits> amount) {
    this.amount = amount;
  }

  public static BudgetGuard guard(InstantSource clock, Supplier<Credits> amount) {
    var leases = new MemoryLeases(amount);
    return new BudgetGuard(leases, leases.enter("memory").life(), (_, _) -> {}, clock);
  }

  @Override
  public Entered enter(String node) {
    return new Entered(new Life(node, 1), Map.of());
  }

  @Override
  public Map<TeamId, Credits> declareLost(String node) {
    throw new UnsupportedOperationException();
  }

  @Override
  public synchronized Taken take(Life life, BudgetRef ref, BudgetWindow window, long need) {
    long before = granted.getOrDefault(window, 0L);
    long slice = Math.clamp(need, 0, Math.max(0, amount.get().nanos() - before));
    granted.put(window, before + slice);
    return new Taken(before + slice, slice, amount.get().nanos() - before - slice, 0);
  }

  @Override
  public synchronized long giveBack(Life life, BudgetWindow window, long amount) {
    return granted.merge(window, -amount, Long::sum);
  }

  @Override
  public Optional<Budget> refused(BudgetWindow window) {
    return Optional.empty();
  }

  @Override
  public List<NodeHoldings> nodes() {
    return List.of();
  }

  @Override
  public List<BudgetWindow> wanted(Life life) {
    return List.of();
  }
}
