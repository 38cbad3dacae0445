package dev.stoa.journal;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The file system of this machine.
final class LocalDisk implements Disk {

  private static final int PROBE_BYTES = 64 << 10;

  @Override
  public SegmentFile create(Path path) throws IOException {
    Files.write(path, Frame.MAGIC);
    SegmentFile file = open(path, Frame.MAGIC.length);
    try {
      syncFolder(path);
      return file;
    } catch (IOException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public SegmentFile open(Path path, long position) throws IOException {
    var file = new MappedSegment(path);
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
}
