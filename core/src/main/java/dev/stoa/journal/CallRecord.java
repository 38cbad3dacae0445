package dev.stoa.journal;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One line of the journal. Every call has one `Started` and, once it has ended, one `Settled`.
public sealed interface CallRecord {

  CallSubject subject();

  Instant at();

  /// Written before the target is reached.
  ///
  /// @param reserved the most that the call may cost
  record Started(CallSubject subject, Credits reserved) implements CallRecord {
    @Override
    public Instant at() {
      return subject.startedAt();
    }
  }

  /// Written before the last byte of the answer leaves.
  ///
  /// @param status the HTTP status that the caller was sent; 0 when no answer was sent
  /// @param code the error that the caller was told; null without one
  /// @param unit what the asset's function is measured in
  /// @param bytes of a data set that were sent, the whole body as the caller gets it; 0 of other
  ///   assets, which are not measured so, and when no data were sent
  /// @param cost what the team pays; never more than was reserved
  /// @param overrun what the target charged beyond that, which the platform bears
  /// @param totalMicros from the first byte of the request to the end of the answer
  /// @param targetMicros the part of it that was spent waiting for the target
  /// @param target which of the version's targets was asked last, counted from 0; null when none
  ///   was, and for what has none
  /// @param near the limits that had little left; empty for a usual call
  record Settled(
      CallSubject subject,
      Instant at,
      Outcome outcome,
      int status,
      @Nullable ErrorCode code,
      String unit,
      long units,
      long bytes,
      Credits cost,
      Credits overrun,
      long totalMicros,
      long targetMicros,
      @Nullable Integer target,
      List<NearLimit> near)
      implements CallRecord {}
}
