package dev.stoa.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Stops the server that a killed Stoa has left running on a cluster. Only for the holder of the
/// data folder's lock.
final class Orphan {

  private static final Logger log = LoggerFactory.getLogger(Orphan.class);
  private static final Duration STEP = Duration.ofMillis(20);
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  private Orphan() {}

  static void stop(ServerCommand command) throws IOException {
    Optional<PidFile> file = PidFile.of(command.cluster());
    if (file.isEmpty()) {
      return;
    }
    Optional<ProcessHandle> process = ProcessHandle.of(file.get().pid());
    if (process.isEmpty()) {
      return;
    }
    if (!isServerOf(command.cluster(), file.get().pid())) {
      // The number now belongs to some other program, for which PostgreSQL would refuse to start.
      PidFile.delete(command.cluster());
      return;
    }
    log.info(
        "Stopping the PostgreSQL that an earlier Stoa left running (process {})", file.get().pid());
    command.run("pg_ctl", List.of("kill", "INT", Long.toString(file.get().pid())), "");
    long start = System.nanoTime();
    while (process.get().isAlive()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new StorageException(
            "PostgreSQL (process %d) still runs on %s and does not stop: end it, then start again."
                .formatted(file.get().pid(), command.cluster()));
      }
      Waiting.pause(STEP);
    }
  }

  private static boolean isServerOf(Path cluster, long pid) {
    try {
      List<String> arguments =
          List.of(Files.readString(Path.of("/proc/" + pid + "/cmdline")).split("\0", -1));
      return arguments.contains(cluster.toString());
    } catch (IOException _) {
      return false;
    }
  }
}
