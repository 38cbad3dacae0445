package dev.stoa.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/// What a server says of itself in the `postmaster.pid` of its cluster.
record PidFile(long pid, boolean isReady) {

  private static final String NAME = "postmaster.pid";
  private static final int STATUS_LINE = 7;

  static Optional<PidFile> of(Path cluster) throws IOException {
    try {
      List<String> lines = Files.readAllLines(cluster.resolve(NAME));
      if (lines.isEmpty()) {
        return Optional.empty();
      }
      boolean isReady = lines.size() > STATUS_LINE && lines.get(STATUS_LINE).startsWith("ready");
      return Optional.of(new PidFile(Long.parseLong(lines.getFirst().strip()), isReady));
    } catch (NoSuchFileException | NumberFormatException _) {
      return Optional.empty();
    }
  }

  static void delete(Path cluster) throws IOException {
    Files.deleteIfExists(cluster.resolve(NAME));
  }
}
