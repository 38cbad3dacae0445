package dev.stoa.journal;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The file system of this machine.
final class LocalDisk implements Disk {

  private static final int PROBE_BYTES = 64 << 10;

  @Override
  public SegmentFile create(Path path) throws IOException {
    SegmentFile file = open(path, 0);
    try {
      file.write(Frame.MAGIC, Frame.MAGIC.length);
      file.sync();
      syncFolder(path);
      return file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public SegmentFile open(Path path, long position) throws IOException {
    var file = new Plain(new RandomAccessFile(path.toFile(), "rw"));
    try {
      file.truncate(position);
      // what an earlier process wrote and did not sync may be read from now on
      file.sync();
      return file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public void probe(Path path) throws IOException {
    try {
      Files.write(path, new byte[PROBE_BYTES], StandardOpenOption.CREATE, StandardOpenOption.SYNC);
    } finally {
      Files.deleteIfExists(path);
    }
  }

  @Override
  public long usableBytes(Path path) throws IOException {
    return Files.getFileStore(path).getUsableSpace();
  }

  /// Makes the names of new files in the folder of `path` survive a loss of power.
  static void syncFolder(Path path) throws IOException {
    Path folder = path.toAbsolutePath().getParent();
    if (folder != null) {
      try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
        channel.force(true);
      }
    }
  }

  /// A `RandomAccessFile`, because a `FileChannel` is closed for all when one thread that writes to
  /// it is interrupted.
  private record Plain(RandomAccessFile file) implements SegmentFile {

    @Override
    public void write(byte[] bytes, int length) throws IOException {
      file.write(bytes, 0, length);
    }

    @Override
    public void truncate(long position) throws IOException {
      if (file.length() > position) {
        file.setLength(position);
      }
      file.seek(position);
    }

    @Override
    public void sync() throws IOException {
      file.getFD().sync();
    }

    @Override
    public void close() throws IOException {
      file.close();
    }
  }
}
