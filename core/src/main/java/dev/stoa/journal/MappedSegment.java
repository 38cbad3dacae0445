package dev.stoa.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A segment whose bytes are put straight into the page cache, which outlives the process: a call
/// of the system per stretch, not per record. A stretch is filled with zeros before it is mapped,
/// so that a full disk is an exception here and no fault of memory later.
final class MappedSegment implements SegmentFile {

  private static final int STRETCH = 1 << 19;

  private final Path path;
  private final RandomAccessFile file;
  private ByteBuffer stretch = ByteBuffer.allocate(0);
  private long end;

  MappedSegment(Path path) throws IOException {
    this.path = path;
    this.file = new RandomAccessFile(path.toFile(), "rw");
  }

  @Override
  public void write(byte[] bytes, int length) throws IOException {
    if (stretch.remaining() < length) {
      stretch = next(Math.max(STRETCH, length));
    }
    stretch.put(bytes, 0, length);
    end += length;
  }

  private ByteBuffer next(int length) throws IOException {
    file.seek(end);
    file.write(new byte[length]);
    boolean interrupted = false;
    try {
      while (true) {
        // a channel of its own, because an interrupt closes it
        try (var channel =
            FileChannel.open(path, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
          interrupted |= Thread.interrupted();
          return channel.map(FileChannel.MapMode.READ_WRITE, end, length);
        } catch (ClosedByInterruptException _) {
          interrupted = true;
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  @Override
  public void truncate(long position) throws IOException {
    stretch = ByteBuffer.allocate(0);
    end = position;
    if (file.length() > position) {
      file.setLength(position);
    }
  }

  /// On Linux this covers what was written through a mapping.
  @Override
  public void sync() throws IOException {
    file.getFD().sync();
  }

  @Override
  public void close() throws IOException {
    file.close();
  }
}
