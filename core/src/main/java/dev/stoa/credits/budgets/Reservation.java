package dev.stoa.credits.budgets;

import dev.stoa.kernel.Credits;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// Credits that are set aside for one call. It ends once, by [#settle] or [#release]; what comes
/// after that does nothing. One that never ends stays set aside until the node starts again, when
/// the journal says what became of the call. Safe for use by many threads.
public final class Reservation {

  private final List<Lease> leases;
  private final Credits amount;
  private final AtomicBoolean ended = new AtomicBoolean();

  Reservation(List<Lease> leases, Credits amount) {
    this.leases = List.copyOf(leases);
    this.amount = amount;
  }

  /// For a call that costs nothing.
  public static Reservation nothing() {
    return new Reservation(List.of(), Credits.ZERO);
  }

  /// For a part of a call, out of what is set aside for the whole: it only keeps to its amount.
  public static Reservation within(Credits amount) {
    return new Reservation(List.of(), amount);
  }

  public Credits amount() {
    return amount;
  }

  /// Spends `actual` and frees the rest.
  ///
  /// @throws IllegalArgumentException when it is more than was set aside
  public void settle(Credits actual) {
    if (actual.nanos() < 0 || actual.compareTo(amount) > 0) {
      throw new IllegalArgumentException(
          "a call cannot cost " + actual + " when " + amount + " were set aside");
    }
    if (ended.compareAndSet(false, true)) {
      leases.forEach(lease -> lease.settle(amount.nanos(), actual.nanos()));
    }
  }

  /// Frees all of it.
  public void release() {
    settle(Credits.ZERO);
  }
}
