package dev.stoa.invocation;

import dev.stoa.credits.budgets.Reservation;
import dev.stoa.journal.CallSubject;
import dev.stoa.journal.NearLimit;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// A call that is in the journal as started; from here on it must be settled.
///
/// @param read as of [Checked]
/// @param near as of [Checked]
/// @param reservation of the most that it can cost
record Reserved(
    Resolved call,
    CallSubject subject,
    ObjectNode inputs,
    @Nullable DataRead read,
    long unitsMax,
    List<NearLimit> near,
    Reservation reservation) {

  /// A step of a pipeline, which passes no limit.
  Reserved(
      Resolved call,
      CallSubject subject,
      ObjectNode inputs,
      long unitsMax,
      Reservation reservation) {
    this(call, subject, inputs, null, unitsMax, List.of(), reservation);
  }
}
