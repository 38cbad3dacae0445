package dev.stoa.usage;

import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.kernel.CallId;
import java.time.LocalDate;

/// Where a call stands in a list.
///
/// @param measure what the list is ordered by before anything else; 0 where that is the time
/// @param day the day (UTC) on which it began
public record CallPlace(long measure, LocalDate day, CallId call) {

  static CallPlace of(Settled call, CallOrder order) {
    long measure =
        switch (order) {
          case NEWEST, OLDEST -> 0;
          case SLOWEST -> call.totalMicros();
          case COSTLIEST -> call.cost().nanos();
        };
    return new CallPlace(measure, DailyUsage.dayOf(call.subject()), call.subject().call());
  }
}
