package dev.stoa.server.ops;

import dev.stoa.events.ChangeFeed;
import dev.stoa.journal.Journal;
import dev.stoa.journal.ShippingLag;
import dev.stoa.kernel.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/// How it stands with what is written down: database, connections, journal, disk.
final class StorageSigns {

  private static final Duration SLOW = Duration.ofMillis(500);
  private static final Duration LATE = Duration.ofSeconds(30);
  private static final long LOW_BYTES = 2L * 1024 * 1024 * 1024;
  private static final long NO_BYTES = 100L * 1024 * 1024;

  private StorageSigns() {}

  static Sign database(ChangeFeed feed) {
    long start = System.nanoTime();
    try {
      feed.version();
    } catch (ProblemException away) {
      return Sign.failing(
          "database",
          "PostgreSQL does not answer: " + away.getMessage(),
          "Start it, or see to the network between. Calls go on for a while; nothing is lost.");
    }
    Duration took = Duration.ofNanos(System.nanoTime() - start);
    String detail = "It answered in " + took.toMillis() + " ms.";
    return took.compareTo(SLOW) > 0
        ? Sign.warning("database", detail, "See what it is busy with: pg_stat_activity tells.")
        : Sign.ok("database", detail);
  }

  static Sign pool(PoolLoad load) {
    String detail =
        "%d of %d connections are in use, %d are idle, %d callers wait."
            .formatted(load.active(), load.most(), load.idle(), load.waiting());
    return load.waiting() > 0
        ? Sign.warning("pool", detail, "If it stays so, raise database.connectionsMax.")
        : Sign.ok("pool", detail);
  }

  static Sign journal(Journal journal, ShippingLag lag) {
    String detail =
        "%s wait to be shipped, the oldest for %d s; %d entries are set aside."
            .formatted(Bytes.words(lag.bytes()), lag.age().toSeconds(), lag.parked());
    if (!journal.isWritable()) {
      return Sign.failing(
          "journal", "It cannot be written. " + detail, "See to the disk that holds it.");
    }
    if (lag.isHalted()) {
      return Sign.failing(
          "journal",
          "Shipping has stopped: " + lag.trouble() + ". " + detail,
          "Mend what the log says, then start this node again. Calls are recorded meanwhile.");
    }
    if (lag.parked() > 0) {
      return Sign.warning(
          "journal", detail, "Entries that could not be applied need a person: see the log.");
    }
    return lag.age().compareTo(LATE) > 0
        ? Sign.warning(
            "journal",
            lag.trouble() == null ? detail : lag.trouble() + ". " + detail,
            "It catches up by itself when the database is there.")
        : Sign.ok("journal", detail);
  }

  static Sign disk(Path folder) {
    long free;
    try {
      free = Files.getFileStore(folder).getUsableSpace();
    } catch (IOException unreadable) {
      return Sign.failing(
          "disk", folder + " cannot be looked at.", "See to the disk that holds the data folder.");
    }
    String detail = "%s are free in %s.".formatted(Bytes.words(free), folder);
    String todo = "Make room: without it the journal cannot be written, and calls are refused.";
    if (free < NO_BYTES) {
      return Sign.failing("disk", detail, todo);
    }
    return free < LOW_BYTES ? Sign.warning("disk", detail, todo) : Sign.ok("disk", detail);
  }
}
