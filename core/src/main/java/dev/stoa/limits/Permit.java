package dev.stoa.limits;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/// A place among the calls that run at once. Closing it gives the place back; closing it again does
/// nothing.
public final class Permit implements AutoCloseable {

  private final List<Meter> meters;
  private final AtomicBoolean open = new AtomicBoolean(true);

  Permit(List<Meter> meters) {
    this.meters = meters;
  }

  @Override
  public void close() {
    if (open.compareAndSet(true, false)) {
      meters.forEach(Meter::leave);
    }
  }
}
