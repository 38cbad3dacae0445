package dev.stoa.storage;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What the server writes, in a file that is turned over once when it is full, and its last lines
/// for messages. Safe for use by many threads.
final class ServerLog {

  private static final Logger log = LoggerFactory.getLogger(ServerLog.class);
  private static final int LINES_KEPT = 20;

  private final Path file;
  private final long fileBytesMax;
  private final Deque<String> last = new ArrayDeque<>();

  ServerLog(Path file, long fileBytesMax) {
    this.file = file;
    this.fileBytesMax = fileBytesMax;
  }

  /// Copies until the server has ended, on a thread of its own.
  Thread follow(Process server) {
    return Thread.ofPlatform().daemon().name("postgres-log").start(() -> copy(server));
  }

  synchronized void forget() {
    last.clear();
  }

  synchronized String lastLines() {
    return String.join("; ", last);
  }

  private void copy(Process server) {
    try (BufferedReader lines = server.inputReader(StandardCharsets.UTF_8)) {
      for (String line = lines.readLine(); line != null; line = lines.readLine()) {
        add(line);
      }
    } catch (IOException | UncheckedIOException failure) {
      log.warn("The log of PostgreSQL is no longer written to {}", file, failure);
    }
  }

  private synchronized void add(String line) throws IOException {
    if (last.size() == LINES_KEPT) {
      last.removeFirst();
    }
    last.addLast(line);
    if (Files.exists(file) && Files.size(file) > fileBytesMax) {
      Files.move(
          file,
          file.resolveSibling(file.getFileName() + ".1"),
          StandardCopyOption.REPLACE_EXISTING);
    }
    if (!Files.exists(file)) {
      Files.createFile(
          file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    }
    try (BufferedWriter writer = Files.newBufferedWriter(file, StandardOpenOption.APPEND)) {
      writer.write(line);
      writer.newLine();
    }
  }
}
