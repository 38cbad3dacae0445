package dev.stoa.journal;

import dev.stoa.kernel.HexId;
import dev.stoa.kernel.Ids;
import java.io.Closeable;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Where a node's journal lies: `lock`, `node` (the node's id) and `<node>/<number>.journal`. Held
/// by one process at a time.
final class JournalFolder implements Closeable {

  private static final String SUFFIX = ".journal";

  private final Path folder;
  private final FileChannel lockFile;
  private final String node;
  private final Path segments;

  private JournalFolder(Path folder, FileChannel lockFile, String node) {
    this.folder = folder;
    this.lockFile = lockFile;
    this.node = node;
    this.segments = folder.resolve(node);
  }

  static JournalFolder open(Path folder, Ids ids) throws IOException {
    Files.createDirectories(folder);
    FileChannel lockFile = lock(folder);
    try {
      var opened = new JournalFolder(folder, lockFile, nodeOf(folder, ids));
      Files.createDirectories(opened.segments);
      opened.requireNoGap();
      return opened;
    } catch (IOException | RuntimeException e) {
      lockFile.close();
      throw e;
    }
  }

  String node() {
    return node;
  }

  Path segment(long number) {
    return segments.resolve("%016d%s".formatted(number, SUFFIX));
  }

  Path probe() {
    return segments.resolve("probe");
  }

  /// The numbers of the segments, ascending.
  List<Long> segments() throws IOException {
    try (Stream<Path> paths = Files.list(segments)) {
      return paths
          .map(path -> path.getFileName().toString())
          .filter(name -> name.endsWith(SUFFIX))
          .map(name -> Long.parseLong(name, 0, name.length() - SUFFIX.length(), 10))
          .sorted()
          .toList();
    }
  }

  /// How many bytes stand between the two places.
  long bytesBetween(JournalOffset shipped, JournalOffset.End end) throws IOException {
    long bytes = end.position() - shipped.position();
    for (long number : segments()) {
      if (number >= shipped.segment() && number < end.segment()) {
        bytes += Files.size(segment(number));
      }
    }
    return bytes;
  }

  /// Deletes the segments before `number` that were written last before `oldest`.
  void forget(long number, Instant oldest) throws IOException {
    for (long candidate : segments()) {
      Path path = segment(candidate);
      if (candidate >= number || Files.getLastModifiedTime(path).toInstant().isAfter(oldest)) {
        return;
      }
      Files.delete(path);
    }
  }

  @Override
  public void close() throws IOException {
    lockFile.close();
  }

  private static FileChannel lock(Path folder) throws IOException {
    var channel =
        FileChannel.open(
            folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    @Nullable FileLock lock;
    try {
      lock = channel.tryLock();
    } catch (OverlappingFileLockException sameProcess) {
      lock = null;
    }
    if (lock == null) {
      channel.close();
      throw new JournalMismatch(
          "The journal in "
              + folder
              + " is in use by another process. Stop that one, or give this one a data folder of"
              + " its own.");
    }
    return channel;
  }

  private static String nodeOf(Path folder, Ids ids) throws IOException {
    Path file = folder.resolve("node");
    if (Files.exists(file)) {
      String node = Files.readString(file).strip();
      if (!HexId.isHexId(node)) {
        throw new JournalMismatch(file + " does not hold the id of a node (24 hex digits).");
      }
      return node;
    }
    requireNoOrphan(folder);
    String node = ids.next();
    Path fresh = folder.resolve("node.new");
    Files.writeString(
        fresh,
        node + "\n",
        StandardOpenOption.CREATE,
        StandardOpenOption.TRUNCATE_EXISTING,
        StandardOpenOption.WRITE,
        StandardOpenOption.SYNC);
    Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    LocalDisk.syncFolder(file);
    return node;
  }

  private static void requireNoOrphan(Path folder) throws IOException {
    try (Stream<Path> paths = Files.list(folder)) {
      for (Path path : paths.filter(Files::isDirectory).toList()) {
        if (HexId.isHexId(path.getFileName().toString())) {
          throw new JournalMismatch(
              "The file "
                  + folder.resolve("node")
                  + " is missing, but there is a journal in "
                  + path
                  + ". Write that folder's name into the file, or move the folder away.");
        }
      }
    }
  }

  private void requireNoGap() throws IOException {
    List<Long> numbers = segments();
    for (int i = 1; i < numbers.size(); i++) {
      if (numbers.get(i) != numbers.get(i - 1) + 1) {
        throw new JournalMismatch(
            "The journal "
                + segment(numbers.get(i - 1) + 1)
                + " is missing, but later ones of "
                + folder
                + " are there. Put it back from where it went.");
      }
    }
  }
}
