package dev.stoa.journal;

import java.time.Duration;

/// How the journal is kept.
///
/// @param sync what an appended record survives
/// @param segmentBytesMax when a file is full and the next one is begun
/// @param keep how long a shipped file is kept
/// @param freeBytesMin with less room on the disk, no new call is begun, so that running ones can
///   still be settled
/// @param recheck how old the last look at the disk may be
public record JournalConfig(
    Sync sync, long segmentBytesMax, Duration keep, long freeBytesMin, Duration recheck) {

  /// What an appended record survives.
  public enum Sync {
    /// The death of the process.
    PROCESS,
    /// A loss of power too; appends that wait at the same time share one `fsync`.
    DISK
  }

  public static JournalConfig standard() {
    return new JournalConfig(
        Sync.PROCESS, 64L << 20, Duration.ofDays(7), 32L << 20, Duration.ofSeconds(1));
  }

  public JournalConfig withSync(Sync other) {
    return new JournalConfig(other, segmentBytesMax, keep, freeBytesMin, recheck);
  }

  public JournalConfig withSegmentBytesMax(long other) {
    return new JournalConfig(sync, other, keep, freeBytesMin, recheck);
  }

  public JournalConfig withRecheck(Duration other) {
    return new JournalConfig(sync, segmentBytesMax, keep, freeBytesMin, other);
  }
}
