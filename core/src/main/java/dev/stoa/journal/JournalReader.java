package dev.stoa.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Reads a journal in order, while it may be written.
final class JournalReader {

  private static final int STRETCH = 4 * Frame.PAYLOAD_MAX;

  private final JournalFolder folder;

  JournalReader(JournalFolder folder) {
    this.folder = folder;
  }

  /// At most `max` entries between the two places, all of one segment. Empty when there are none.
  List<Entry> read(JournalOffset from, JournalOffset.End end, int max) {
    try {
      long segment = from.segment();
      long position = from.position();
      while (segment <= end.segment()) {
        long limit = segment == 0 ? 0 : limit(segment, end);
        if (position < limit) {
          return read(segment, position, limit).entries(max);
        }
        segment = segment == 0 ? folder.segments().getFirst() : segment + 1;
        position = Frame.MAGIC.length;
      }
      return List.of();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// Whether the entry that was shipped last stands in this journal, where the offset says.
  boolean holds(JournalOffset offset) {
    if (offset.equals(JournalOffset.NOTHING)) {
      return true;
    }
    Path path = folder.segment(offset.segment());
    int length = Math.toIntExact(offset.position() - offset.start());
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      if (file.length() < offset.position()) {
        return false;
      }
      byte[] bytes = new byte[length];
      file.seek(offset.start());
      file.readFully(bytes);
      return Frame.check(bytes, 0, length) == offset.check();
    } catch (IOException _) {
      return false;
    }
  }

  /// Where the last intact frame of a segment ends; what follows was never acknowledged.
  long intactEnd(long segment) throws IOException {
    long size = Files.size(folder.segment(segment));
    long position = Frame.MAGIC.length;
    long intact = position;
    while (position < size) {
      for (Entry entry : read(segment, position, size).entries(Integer.MAX_VALUE)) {
        position = entry.end().position();
        intact = entry.isIntact() ? position : intact;
      }
    }
    return intact;
  }

  private long limit(long segment, JournalOffset.End end) throws IOException {
    return segment == end.segment() ? end.position() : Files.size(folder.segment(segment));
  }

  private FrameScan read(long segment, long position, long limit) throws IOException {
    int length = (int) Math.min(STRETCH, limit - position);
    byte[] bytes = new byte[length];
    Path path = folder.segment(segment);
    try (var file = new RandomAccessFile(path.toFile(), "r")) {
      byte[] magic = new byte[Frame.MAGIC.length];
      file.readFully(magic);
      if (!Arrays.equals(magic, Frame.MAGIC)) {
        throw new JournalMismatch(
            path + " is no journal of a format that this version of Stoa reads.");
      }
      file.seek(position);
      file.readFully(bytes);
    }
    return new FrameScan(bytes, length, position + length == limit, segment, position);
  }
}
