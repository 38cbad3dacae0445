package dev.stoa.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
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
    @Nullable PidFile file = PidFile.of(command.cluster()).orElse(null);
    @Nullable ProcessHandle process =
        file == null ? null : ProcessHandle.of(file.pid()).orElse(null);
    if (process == null) {
      return;
    }
    if (isServerOf(command.cluster(), process)) {
      log.info("Stopping the PostgreSQL of an earlier Stoa (process {})", process.pid());
      command.interrupt(process.pid());
      await(process, command.cluster());
    } else {
      // The number now belongs to some other program, for which PostgreSQL would refuse to start.
      PidFile.delete(command.cluster());
    }
  }

  private static void await(ProcessHandle process, Path cluster) {
    long start = System.nanoTime();
    while (process.isAlive()) {
      if (System.nanoTime() - start > PATIENCE.toNanos()) {
        throw new StorageException(
            "PostgreSQL (process %d) still runs on %s and does not stop: end it, then start again."
                .formatted(process.pid(), cluster));
      }
      Waiting.pause(STEP);
    }
  }

  private static boolean isServerOf(Path cluster, ProcessHandle process) {
    try {
      Path commandLine = Path.of("/proc/" + process.pid() + "/cmdline");
      return List.of(Files.readString(commandLine).split("\0", -1)).contains(cluster.toString());
    } catch (IOException _) {
      return false;
    }
  }
}
