package dev.stoa.journal;

import java.io.Closeable;
import java.io.IOException;

/// A segment that is being written. One thread at a time, but for [#sync].
interface SegmentFile extends Closeable {

  /// Writes behind what was written last; zeros may follow it. When it throws, some of the bytes
  /// may have been written.
  void write(byte[] bytes, int length) throws IOException;

  /// Forgets everything from `position` on; the next write begins there.
  void truncate(long position) throws IOException;

  /// Returns once everything written before survives a loss of power.
  void sync() throws IOException;
}
