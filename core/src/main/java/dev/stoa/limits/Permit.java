package dev.stoa.limits;

import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// A place among the calls that run at once, with the units that are held for the call. Closing it
/// gives the place back, and the units too unless they were [#spent]; closing it again does
/// nothing.
public final class Permit implements AutoCloseable {

  private final List<Meter> meters;
  private final long atMillis;
  private final InstantSource clock;
  private final AtomicBoolean open = new AtomicBoolean(true);
  private final AtomicReference<@Nullable UnitHold> hold = new AtomicReference<>();

  Permit(List<Meter> meters, long atMillis, InstantSource clock) {
    this.meters = meters;
    this.atMillis = atMillis;
    this.clock = clock;
  }

  void keep(UnitHold units) {
    hold.set(units);
  }

  /// Counts what was really used instead of what is held, once.
  ///
  /// @return what is left of each policy on units; empty when none applies
  public List<Quota> spent(long units) {
    UnitHold held = hold.getAndSet(null);
    return held == null ? List.of() : held.settle(units, clock.millis());
  }

  /// What [#spent] will tell of each policy on units.
  public List<Quota> after(long units) {
    UnitHold held = hold.get();
    return held == null ? List.of() : held.after(units, clock.millis());
  }

  /// Gives everything back as if the call had never been admitted.
  public void withdraw() {
    if (open.compareAndSet(true, false)) {
      long now = clock.millis();
      meters.forEach(meter -> meter.withdraw(atMillis, now));
      var _ = spent(0);
    }
  }

  @Override
  public void close() {
    if (open.compareAndSet(true, false)) {
      meters.forEach(Meter::leave);
      var _ = spent(0);
    }
  }
}
