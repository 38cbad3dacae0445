package dev.stoa.journal;

import dev.stoa.kernel.Failpoints;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Writes frames behind each other, segment after segment. A write that fails half-way is cut off
/// before the next one. One thread at a time.
final class SegmentWriter implements Closeable {

  private final JournalFolder folder;
  private final Disk disk;
  private final long bytesMax;
  private SegmentFile file;
  private long segment;
  private long position;
  private JournalOffset.End before;
  private boolean isTorn;

  private SegmentWriter(JournalFolder folder, Disk disk, long bytesMax, Tail tail) {
    this.folder = folder;
    this.disk = disk;
    this.bytesMax = bytesMax;
    this.file = tail.file;
    this.segment = tail.segment;
    this.position = tail.position;
    this.before = tail.before;
  }

  /// Goes on behind the last intact frame that the folder holds.
  static SegmentWriter open(JournalFolder folder, Disk disk, long bytesMax) throws IOException {
    return new SegmentWriter(folder, disk, bytesMax, Tail.of(folder, disk));
  }

  void write(Frame frame) throws IOException {
    mend();
    isTorn = true;
    file.write(frame.bytes(), frame.bytes().length);
    position += frame.bytes().length;
    isTorn = false;
  }

  boolean isFull() {
    return position >= bytesMax;
  }

  /// Begins the next segment; when it throws, the current one goes on.
  void roll() throws IOException {
    mend();
    file.truncate(position);
    file.sync();
    Failpoints.at("journal.before-roll");
    SegmentFile next = disk.create(folder.segment(segment + 1));
    Failpoints.at("journal.after-roll");
    SegmentFile full = file;
    before = end();
    file = next;
    segment++;
    position = Frame.MAGIC.length;
    full.close();
  }

  /// Cuts off what a failed write left.
  void mend() throws IOException {
    if (isTorn) {
      file.truncate(position);
      isTorn = false;
    }
  }

  /// Forgets the frames behind `end`, all of them in the current segment. They are cut off by the
  /// next [#mend].
  void rewind(JournalOffset.End end) {
    position = end.segment() == segment ? end.position() : Frame.MAGIC.length;
    isTorn = true;
  }

  /// The segment that is being written.
  SegmentFile current() {
    return file;
  }

  /// Where the last frame ends: in the segment before, while the current one is empty.
  JournalOffset.End end() {
    return position == Frame.MAGIC.length ? before : new JournalOffset.End(segment, position);
  }

  @Override
  public void close() throws IOException {
    try {
      file.truncate(position);
    } finally {
      file.close();
    }
  }

  private record Tail(SegmentFile file, long segment, long position, JournalOffset.End before) {

    static Tail of(JournalFolder folder, Disk disk) throws IOException {
      List<Long> segments = folder.segments();
      if (segments.isEmpty()) {
        return fresh(folder, disk, 1, JournalOffset.End.NONE);
      }
      long last = segments.getLast();
      JournalOffset.End before =
          segments.size() == 1
              ? JournalOffset.End.NONE
              : new JournalOffset.End(last - 1, Files.size(folder.segment(last - 1)));
      Path path = folder.segment(last);
      if (Files.size(path) < Frame.MAGIC.length) {
        return fresh(folder, disk, last, before);
      }
      long position = new JournalReader(folder).intactEnd(last);
      return new Tail(disk.open(path, position), last, position, before);
    }

    private static Tail fresh(
        JournalFolder folder, Disk disk, long segment, JournalOffset.End before)
        throws IOException {
      SegmentFile file = disk.create(folder.segment(segment));
      return new Tail(file, segment, Frame.MAGIC.length, before);
    }
  }
}
