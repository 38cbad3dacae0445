package dev.stoa.journal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;

/// The local disk, with faults on demand.
final class FaultyDisk implements Disk {

  private final Disk real = new LocalDisk();
  final AtomicInteger syncs = new AtomicInteger();
  final AtomicInteger writes = new AtomicInteger();
  private volatile CountDownLatch syncsGoOn = new CountDownLatch(0);
  private volatile long roomBytes = Long.MAX_VALUE;
  private volatile long usableBytes = Long.MAX_VALUE;
  private volatile boolean failsSync;
  private volatile boolean failsTruncate;

  /// From now on only so many bytes can be written; the write that goes beyond is half done.
  void fullAfter(long bytes) {
    roomBytes = bytes;
  }

  void reportUsable(long bytes) {
    usableBytes = bytes;
  }

  /// From now on a sync takes until [#letSyncs].
  void holdSyncs() {
    syncsGoOn = new CountDownLatch(1);
  }

  void letSyncs() {
    syncsGoOn.countDown();
  }

  void failSync(boolean fails) {
    failsSync = fails;
  }

  void failTruncate(boolean fails) {
    failsTruncate = fails;
  }

  @Override
  public SegmentFile create(Path path) throws IOException {
    if (roomBytes <= 0) {
      throw new IOException("No space left on device");
    }
    return new File(real.create(path));
  }

  @Override
  public SegmentFile open(Path path, long position) throws IOException {
    return new File(real.open(path, position));
  }

  @Override
  public void probe(Path path) throws IOException {
    if (roomBytes <= 0) {
      throw new IOException("No space left on device");
    }
    real.probe(path);
  }

  @Override
  public long usableBytes(Path path) throws IOException {
    return Math.min(usableBytes, real.usableBytes(path));
  }

  private final class File implements SegmentFile {

    private final SegmentFile file;

    File(SegmentFile file) {
      this.file = file;
    }

    @Override
    public void write(byte[] bytes, int length) throws IOException {
      int fits = (int) Math.min(length, roomBytes);
      file.write(bytes, fits);
      if (fits < length) {
        roomBytes = 0;
        throw new IOException("No space left on device");
      }
      roomBytes = roomBytes == Long.MAX_VALUE ? roomBytes : roomBytes - length;
      writes.incrementAndGet();
    }

    @Override
    public void truncate(long position) throws IOException {
      if (failsTruncate) {
        throw new IOException("Input/output error");
      }
      file.truncate(position);
    }

    @Override
    public void sync() throws IOException {
      syncs.incrementAndGet();
      awaitTurn();
      if (failsSync) {
        throw new IOException("Input/output error");
      }
      file.sync();
    }

    private void awaitTurn() throws IOException {
      try {
        syncsGoOn.await();
      } catch (InterruptedException stopped) {
        throw new IOException(stopped);
      }
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
