package dev.stoa.journal;

import java.io.IOException;
import java.nio.file.Path;

/// What the journal asks of a file system: the seam at which tests let it fail.
interface Disk {

  /// Begins a segment, whatever an earlier try left there.
  SegmentFile create(Path path) throws IOException;

  /// Opens a segment to go on at `position`.
  SegmentFile open(Path path, long position) throws IOException;

  /// Throws when nothing can be written beside `path`.
  void probe(Path path) throws IOException;

  /// The room that is left where `path` lies, in bytes.
  long usableBytes(Path path) throws IOException;
}
