package dev.stoa.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/// The claim of one process on a data folder, given up when it is closed or the process dies.
/// [EmbeddedPostgres] takes it itself; with a database elsewhere, whoever writes into the folder
/// does.
public final class DataFolderLock implements AutoCloseable {

  private static final String NAME = "stoa.lock";

  private final FileChannel channel;

  private DataFolderLock(FileChannel channel) {
    this.channel = channel;
  }

  /// Claims an existing folder; one that another Stoa holds is a [StorageException].
  public static DataFolderLock take(Path folder) {
    try {
      FileChannel channel =
          FileChannel.open(
              folder.resolve(NAME),
              StandardOpenOption.CREATE,
              StandardOpenOption.READ,
              StandardOpenOption.WRITE);
      try {
        return lock(folder, channel);
      } catch (IOException | RuntimeException failure) {
        channel.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw unusable(folder, failure);
    }
  }

  /// Whether a process holds a folder just now.
  static boolean isHeld(Path folder) {
    if (!Files.exists(folder.resolve(NAME))) {
      return false;
    }
    try (FileChannel channel =
            FileChannel.open(
                folder.resolve(NAME), StandardOpenOption.READ, StandardOpenOption.WRITE);
        FileLock lock = tryLock(channel)) {
      return lock == null;
    } catch (IOException failure) {
      throw unusable(folder, failure);
    }
  }

  @Override
  public void close() {
    // The file stays: were it deleted, two processes could each lock a file of that name.
    try {
      channel.close();
    } catch (IOException failure) {
      throw new StorageException("The lock on the data folder cannot be released.", failure);
    }
  }

  private static DataFolderLock lock(Path folder, FileChannel channel) throws IOException {
    if (tryLock(channel) == null) {
      throw inUse(folder, owner(channel));
    }
    channel.truncate(0);
    channel.write(
        StandardCharsets.US_ASCII.encode(Long.toString(ProcessHandle.current().pid())), 0);
    return new DataFolderLock(channel);
  }

  private static StorageException unusable(Path folder, IOException failure) {
    return new StorageException(
        "The data folder %s cannot be used: %s".formatted(folder, IoFault.inWords(failure)),
        failure);
  }

  private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
    try {
      return channel.tryLock();
    } catch (OverlappingFileLockException _) {
      return null;
    }
  }

  private static String owner(FileChannel channel) throws IOException {
    ByteBuffer pid = ByteBuffer.allocate(20);
    channel.read(pid, 0);
    return StandardCharsets.US_ASCII.decode(pid.flip()).toString();
  }

  private static StorageException inUse(Path folder, String pid) {
    return new StorageException(
        "The data folder %s is in use by another Stoa (process %s): stop that one, or choose another folder with --data-dir."
            .formatted(folder, pid));
  }
}
