package dev.stoa.credits.budgets;

import dev.stoa.credits.budgets.LeaseStore.Life;
import dev.stoa.credits.budgets.LeaseStore.Taken;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;

/// Moves slices between the leases of this node and the database, for each lease one at a time.
/// Safe for use by many threads.
final class LeaseTraffic {

  private final LeaseStore store;
  private final Life life;
  private final ConcurrentHashMap<BudgetWindow, CompletableFuture<Taken>> underWay =
      new ConcurrentHashMap<>();

  LeaseTraffic(LeaseStore store, Life life) {
    this.store = store;
    this.life = life;
  }

  /// @param taken completes when the lease has its slice
  /// @param isOwn false for one that had been asked for already, perhaps for less
  record Refill(CompletableFuture<Taken> taken, boolean isOwn) {}

  /// Asks for a slice without waiting for it; joins an asking that is under way.
  Refill refill(Lease lease, BudgetRef ref, long need) {
    var own = new AtomicBoolean();
    CompletableFuture<Taken> taken =
        underWay.computeIfAbsent(
            lease.window(),
            _ -> {
              own.set(true);
              return new CompletableFuture<>();
            });
    if (own.get()) {
      var _ = Thread.ofVirtual().name("lease").start(() -> take(lease, ref, need, taken));
    }
    return new Refill(taken, own.get());
  }

  private void take(Lease lease, BudgetRef ref, long need, CompletableFuture<Taken> answer) {
    try {
      Taken taken =
          lease.alone(() -> {
            Taken slice = store.take(life, ref, lease.window(), need);
            lease.took(slice);
            return slice;
          });
      underWay.remove(lease.window(), answer);
      answer.complete(taken);
    } catch (RuntimeException | Error failure) {
      underWay.remove(lease.window(), answer);
      answer.completeExceptionally(failure);
    }
  }

  /// Returns what is free of the lease. Blocking. When it fails, the lease has that much less until
  /// the next slice, with which the database tells what is really held.
  void giveBack(Lease lease) {
    var _ =
        lease.alone(() -> {
          long free = lease.strip();
          if (free > 0) {
            lease.returned(store.giveBack(life, lease.window(), free));
          }
          return free;
        });
  }

  /// Returns what is free of the lease, which from then on follows the changed budget.
  void renew(Lease lease, BudgetRef now) {
    giveBack(lease);
    lease.renew(now);
  }
}
