package dev.stoa.usage;

import dev.stoa.journal.CallRecord.Settled;
import dev.stoa.journal.Delivery;
import dev.stoa.journal.FileJournal;
import dev.stoa.journal.FlakySource;
import dev.stoa.journal.InterruptedCharge;
import dev.stoa.journal.JdbcShippingStore;
import dev.stoa.journal.JournalConfig;
import dev.stoa.journal.JournalSink;
import dev.stoa.journal.Outcome;
import dev.stoa.journal.SampleCalls;
import dev.stoa.journal.Shipper;
import dev.stoa.journal.ShipperConfig;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.SequentialIds;
import dev.stoa.storage.Database;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.sql.DataSource;

/// Processes that live and die, one after the other, over one journal, while the database comes and
/// goes and sinks fail. Remembers what was acknowledged.
final class LivesOfAJournal {

  private static final ShipperConfig QUICK =
      new ShipperConfig(5, Duration.ZERO, Duration.ofNanos(1_000), Duration.ofMillis(1));

  private final Path folder;
  private final Random random;
  private final FlakySource flaky;
  private final Database database;
  private final Map<String, Outcome> expected = new TreeMap<>();
  private long lastCall;

  LivesOfAJournal(Path folder, long seed, DataSource source) {
    this.folder = folder;
    this.random = new Random(seed);
    this.flaky = new FlakySource(source);
    this.database = new Database(flaky.source());
  }

  /// Every call that was acknowledged as started, with how it must have ended.
  Map<String, Outcome> expected() {
    return expected;
  }

  /// A process that takes calls for a while and is killed.
  void live() throws IOException {
    try (var journal = open();
        var shipper = shipper(journal)) {
      shipper.replayTail();
      shipper.start();
      List<Long> running = new ArrayList<>();
      for (int step = 20 + random.nextInt(60); step > 0; step--) {
        step(journal, running);
      }
      flaky.mend();
    }
    if (random.nextBoolean()) {
      tear();
    }
  }

  /// A last process that only cleans up.
  void recover() {
    try (var journal = open();
        var shipper = shipper(journal)) {
      shipper.replayTail();
    }
  }

  private void step(FileJournal journal, List<Long> running) {
    switch (random.nextInt(12)) {
      case 0 -> flaky.cut();
      case 1 -> flaky.mend();
      case 2 -> flaky.loseTheAnswerToACommit();
      case 3, 4, 5, 6 -> {
        long call = ++lastCall;
        journal.append(SampleCalls.started(call));
        expected.put(SampleCalls.call(call).value(), Outcome.INTERRUPTED);
        running.add(call);
      }
      default -> {
        if (!running.isEmpty()) {
          settle(journal, running.remove(random.nextInt(running.size())));
        }
      }
    }
  }

  private void settle(FileJournal journal, long call) {
    Outcome outcome =
        List.of(Outcome.SUCCEEDED, Outcome.FAILED, Outcome.ABANDONED).get(random.nextInt(3));
    Settled settled = SampleCalls.settled(SampleCalls.subject(call), outcome);
    journal.append(settled);
    expected.put(SampleCalls.call(call).value(), outcome);
  }

  private FileJournal open() {
    var small = JournalConfig.standard().withSegmentBytesMax(4_000);
    return FileJournal.open(folder, small, new SequentialIds());
  }

  /// Besides usage there is a sink that fails now and then, before and after it.
  private Shipper shipper(FileJournal journal) {
    var faults = new Random(random.nextLong());
    JournalSink failing =
        _ -> {
          if (faults.nextInt(4) == 0) {
            throw new AssertionError("the process runs out of something");
          }
        };
    var usage = new UsageSink(new JdbcUsageStore(database));
    var delivery =
        new Delivery(database, new JdbcShippingStore(database), List.of(failing, usage, failing));
    var clock = ManualClock.at("2026-03-01T12:00:00Z");
    return new Shipper(journal, delivery, InterruptedCharge.NOTHING, clock, QUICK);
  }

  /// Leaves the beginning of a frame behind, as a process does that dies while it writes.
  private void tear() throws IOException {
    try (Stream<Path> files = Files.walk(folder)) {
      Path last =
          files
              .filter(file -> file.toString().endsWith(".journal"))
              .max(Path::compareTo)
              .orElseThrow();
      byte[] torn = new byte[1 + random.nextInt(40)];
      random.nextBytes(torn);
      torn[0] = 0;
      Files.write(last, torn, StandardOpenOption.APPEND);
    }
  }
}
