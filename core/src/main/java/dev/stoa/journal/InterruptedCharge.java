package dev.stoa.journal;

import dev.stoa.kernel.Credits;

/// The rule by which a call is charged whose process died while it ran.
@FunctionalInterface
public interface InterruptedCharge {

  /// Nobody is charged for what nobody knows to have run.
  InterruptedCharge NOTHING = _ -> Credits.ZERO;

  /// At most what was reserved.
  Credits of(CallRecord.Started started);
}
