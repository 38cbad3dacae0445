package dev.stoa.credits.budgets;

import dev.stoa.credits.budgets.BudgetAnswer.Exhausted;
import dev.stoa.credits.budgets.BudgetAnswer.Reserved;
import dev.stoa.credits.budgets.BudgetAnswer.Unavailable;
import dev.stoa.credits.budgets.LeaseStore.Taken;
import dev.stoa.credits.budgets.LeaseTraffic.Refill;
import dev.stoa.kernel.Credits;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Sets aside on every budget what a call may cost, before it runs. Nothing is ever spent beyond a
/// budget; and on the only node of an installation nothing is refused that is left.
///
/// As long as a lease lasts no database is touched. It is refilled in the background when it runs
/// low; the caller waits, for a bounded time, only when it is used up. Safe for use by many
/// threads.
public final class BudgetGuard {

  private static final Logger LOG = LoggerFactory.getLogger(BudgetGuard.class);
  private static final Duration PATIENCE = Duration.ofSeconds(2);
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Duration AFTERLIFE = Duration.ofHours(1);

  private final LeaseStore store;
  private final LeaseStore.Life life;
  private final LeaseTraffic traffic;
  private final Refusals refusals;
  private final InstantSource clock;
  private final ConcurrentHashMap<BudgetWindow, Lease> leases = new ConcurrentHashMap<>();

  /// Told when a budget refuses a call; failing leaves the call refused, and it is told again.
  @FunctionalInterface
  interface Refusals {
    void refused(BudgetWindow window, Credits left);
  }

  BudgetGuard(LeaseStore store, LeaseStore.Life life, Refusals refusals, InstantSource clock) {
    this.store = store;
    this.life = life;
    this.traffic = new LeaseTraffic(store, life);
    this.refusals = refusals;
    this.clock = clock;
  }

  /// @param amount the most that the call can cost; nothing is asked for nothing
  /// @param at when the call began: it falls into the period of that moment, now and when it is
  ///   counted
  public BudgetAnswer reserve(List<BudgetRef> budgets, Credits amount, Instant at) {
    if (amount.nanos() == 0) {
      return new Reserved(Reservation.nothing());
    }
    List<Lease> held = new ArrayList<>(budgets.size());
    for (BudgetRef ref : budgets) {
      Lease lease = lease(ref, at);
      BudgetAnswer refusal = hold(lease, ref, amount.nanos());
      if (refusal != null) {
        held.forEach(each -> each.settle(amount.nanos(), 0));
        return refusal;
      }
      held.add(lease);
    }
    return new Reserved(new Reservation(held, amount));
  }

  private Lease lease(BudgetRef ref, Instant at) {
    BudgetWindow window = BudgetWindow.of(ref.budget(), at);
    Lease known = leases.get(window);
    return known != null ? known : leases.computeIfAbsent(window, fresh -> new Lease(ref, fresh));
  }

  /// Null when it was reserved.
  private @Nullable BudgetAnswer hold(Lease lease, BudgetRef ref, long amount) {
    try {
      if (lease.isOutdated(ref)) {
        traffic.renew(lease, ref);
      }
      if (lease.reserve(amount)) {
        topUp(lease, ref);
        return null;
      }
      return holdAfterRefill(lease, ref, amount);
    } catch (TimeoutException | RuntimeException away) {
      LOG.warn("No credits could be fetched for {}: {}", lease.window().budget(), away.toString());
      return new Unavailable(RETRY);
    }
  }

  private @Nullable BudgetAnswer holdAfterRefill(Lease lease, BudgetRef ref, long amount)
      throws TimeoutException {
    for (int round = 1; ; round++) {
      long need = Math.max(0, lease.shortOf(amount));
      Refill refill = traffic.refill(lease, ref, need);
      Taken taken = await(refill);
      Lease.Try tried = lease.reserve(amount, taken);
      if (tried == Lease.Try.RESERVED) {
        return null;
      }
      // A refill that had begun before this call asked says nothing about what came back since; nor
      // does one whose slice was given back meanwhile.
      boolean isLatest = (refill.isOwn() || round > 1) && tried == Lease.Try.SHORT;
      if (taken.left() <= 0 && isLatest) {
        return exhausted(lease, ref, taken.elsewhere());
      }
    }
  }

  private static Taken await(Refill refill) throws TimeoutException {
    try {
      return refill.taken().get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("The call was interrupted", stopped);
    } catch (ExecutionException failed) {
      throw new IllegalStateException(failed.getCause());
    }
  }

  private Exhausted exhausted(Lease lease, BudgetRef ref, long elsewhere) {
    Budget budget = ref.budget();
    var left = new Credits(Math.max(0, lease.left()));
    if (elsewhere <= 0 && lease.isFirstRefusal()) {
      tell(lease, left);
    }
    return new Exhausted(
        budget,
        left,
        new Credits(Math.max(0, elsewhere)),
        lease.window().end(budget.terms().period()));
  }

  private void tell(Lease lease, Credits left) {
    try {
      refusals.refused(lease.window(), left);
    } catch (RuntimeException untold) {
      lease.forgetRefusal();
      LOG.warn("Nobody was told that {} refuses: {}", lease.window().budget(), untold.toString());
    }
  }

  private void topUp(Lease lease, BudgetRef ref) {
    if (lease.isLow()) {
      var _ = traffic.refill(lease, ref, 0);
    }
  }

  /// What this node has been given and has neither spent nor set aside.
  ///
  /// @param leases budgets of which it holds something, in their periods
  public record Held(int leases, Credits free) {}

  public Held held() {
    long free = 0;
    for (Lease lease : leases.values()) {
      free += lease.isBounded() ? Math.max(0, lease.left()) : 0;
    }
    return new Held(leases.size(), new Credits(free));
  }

  /// Returns what nobody has asked for since the last time, and forgets periods that are over.
  public void returnIdle() {
    Instant longAgo = clock.instant().minus(AFTERLIFE);
    for (Lease lease : leases.values()) {
      Instant end = lease.window().end(lease.ref().budget().terms().period());
      if (end != null && end.isBefore(longAgo)) {
        if (lease.isUnused()) {
          leases.remove(lease.window(), lease);
        }
      } else if (lease.wasIdle() && lease.left() > 0) {
        traffic.giveBack(lease);
      }
    }
  }

  /// Returns what other nodes are short of.
  public void returnWanted() {
    if (leases.isEmpty()) {
      return;
    }
    Set<BudgetWindow> wanted = new HashSet<>(store.wanted(life));
    wanted.forEach(window -> {
      Lease lease = leases.get(window);
      if (lease != null) {
        traffic.giveBack(lease);
      }
    });
  }

  /// Returns all that is free, at the end of a process.
  public void returnAll() {
    leases.values().stream().filter(lease -> lease.left() > 0).forEach(traffic::giveBack);
  }
}
