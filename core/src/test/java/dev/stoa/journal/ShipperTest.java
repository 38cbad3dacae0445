package dev.stoa.journal;

import static dev.stoa.journal.SampleCalls.settled;
import static dev.stoa.journal.SampleCalls.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.SequentialIds;
import dev.stoa.storage.ConnectionPool;
import dev.stoa.storage.Database;
import dev.stoa.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ShipperTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final ConnectionPool POOL = ConnectionPool.open(DB.connection(), 4);
  private static final ShipperConfig QUICK =
      new ShipperConfig(10, Duration.ZERO, Duration.ofMillis(1), Duration.ofMillis(2));

  @TempDir private Path folder;
  private final FlakySource flaky = new FlakySource(POOL.source());
  private final Database database = new Database(flaky.source());
  private final RecordingSink sink = new RecordingSink(database);
  private final ManualClock clock = ManualClock.at("2026-03-01T12:00:00Z");
  private FileJournal journal;

  private FileJournal open() {
    return FileJournal.open(folder, JournalConfig.standard(), new SequentialIds());
  }

  @BeforeEach
  void begin() {
    journal = open();
    DB.database()
        .run(handle -> {
          handle.execute("CREATE TABLE IF NOT EXISTS seen (n serial, line text)");
          return handle.execute("TRUNCATE seen, journal_offsets, journal_open, journal_parked");
        });
  }

  @AfterEach
  void end() {
    journal.close();
  }

  @AfterAll
  static void closeAll() {
    POOL.close();
    DB.close();
  }

  @Test
  void shipsEachRecordOnceAndInOrder() {
    List<String> expected = new ArrayList<>();
    for (int i = 0; i < 25; i++) {
      append(expected, started(i));
      append(expected, settled(i));
    }
    shipper().replayTail();
    append(expected, started(99));
    append(expected, settled(99));
    shipper().replayTail();

    assertThat(seen()).isEqualTo(expected);
  }

  @Test
  void shipsFromTheThreadOfItsOwnWithinTwoSeconds() throws Exception {
    var config =
        new ShipperConfig(10, Duration.ofMillis(50), Duration.ofMillis(1), Duration.ofMillis(2));
    try (var shipper = shipper(config)) {
      shipper.replayTail();
      shipper.start();
      journal.append(started(1));
      journal.append(settled(1));

      awaitEnd(shipper);
      assertThat(seen()).hasSize(2);
    }
  }

  @Test
  void settlesAsInterruptedWhatAnEarlierProcessLeftOpen() {
    journal.append(started(1));
    journal.append(started(2));
    journal.append(settled(2));
    shipper().replayTail();
    shipper().replayTail();

    assertThat(seen())
        .containsExactly(
            RecordingSink.line(started(1)),
            RecordingSink.line(started(2)),
            RecordingSink.line(settled(2)),
            "interrupted " + SampleCalls.call(1));
  }

  @Test
  void settlesAsInterruptedOnlyOnceWhenItDiesBetweenAppendAndShipping() {
    journal.append(started(1));
    var first = shipper();
    sink.trap(record -> {
      if (record instanceof CallRecord.Settled) {
        throw new AssertionError("dies here");
      }
    });
    Thread dying = Thread.ofPlatform().start(first::replayTail);
    awaitTrouble(first);
    first.close();
    joinQuietly(dying);
    sink.trap(_ -> {});

    journal.close();
    journal = open();
    shipper().replayTail();

    assertThat(seen())
        .containsExactly(RecordingSink.line(started(1)), "interrupted " + SampleCalls.call(1));
  }

  @Test
  void neverChargesAnInterruptedCallMoreThanWasReserved() {
    journal.append(started(1));
    var charged = new ArrayList<Credits>();
    sink.trap(record -> {
      if (record instanceof CallRecord.Settled settled) {
        charged.add(settled.cost());
      }
    });
    new Shipper(journal, delivery(), _ -> new Credits(5_000), clock, QUICK).replayTail();

    assertThat(charged).containsExactly(started(1).reserved());
  }

  @Test
  void waitsOutALostDatabaseWithoutSkippingOrDoubling() {
    try (var shipper = shipper()) {
      shipper.replayTail();
      shipper.start();
      List<String> expected = new ArrayList<>();
      append(expected, started(1));
      awaitEnd(shipper);
      flaky.cut();
      append(expected, settled(1));
      append(expected, started(2));
      awaitTrouble(shipper);
      assertThat(shipper.lag().bytes()).isPositive();
      flaky.mend();
      awaitEnd(shipper);

      assertThat(seen()).isEqualTo(expected);
      assertThat(shipper.lag()).isEqualTo(new ShippingLag(0, Duration.ZERO, 0, null, false));
    }
  }

  @Test
  void countsOnceWhenTheAnswerToACommitIsLost() {
    var shipper = shipper();
    shipper.replayTail();
    journal.append(started(1));
    journal.append(settled(1));
    flaky.loseTheAnswerToACommit();

    assertThat(shipper.drain(Duration.ofSeconds(10))).isFalse();
    shipper().replayTail();

    assertThat(seen()).hasSize(2);
  }

  @Test
  void goesOnInTheSameProcessAfterTheAnswerToACommitWasLost() {
    try (var shipper = shipper()) {
      shipper.replayTail();
      flaky.loseTheAnswerToACommit();
      shipper.start();
      journal.append(started(1));
      journal.append(settled(1));
      awaitEnd(shipper);
      journal.append(started(2));
      awaitEnd(shipper);

      assertThat(seen()).hasSize(3);
      assertThat(shipper.lag().isHalted()).isFalse();
    }
  }

  @Test
  void parksARecordThatNoSinkTakesAndGoesOnBehindIt() {
    sink.trap(record -> {
      if (record.equals(settled(3))) {
        throw new IllegalArgumentException("three is no number");
      }
    });
    for (int i = 1; i <= 5; i++) {
      journal.append(started(i));
      journal.append(settled(i));
    }
    var shipper = shipper();
    shipper.replayTail();

    assertThat(seen()).hasSize(9).doesNotHaveDuplicates();
    assertThat(seen()).doesNotContain(RecordingSink.line(settled(3)));
    assertThat(shipper.lag().parked()).isEqualTo(1);
    assertThat(parked()).containsExactly("three is no number");
  }

  @Test
  void parksDamagedBytesAndGoesOnBehindThem() throws IOException {
    for (int i = 1; i <= 3; i++) {
      journal.append(started(i));
      journal.append(settled(i));
    }
    Path segment = folder.resolve(journal.node()).resolve("0000000000000001.journal");
    byte[] bytes = Files.readAllBytes(segment);
    bytes[(int) journal.end().position() - 20] ^= 1;
    bytes[30] ^= 1;
    Files.write(segment, bytes);
    var shipper = shipper();
    shipper.replayTail();

    assertThat(seen())
        .containsExactly(
            RecordingSink.line(settled(1)),
            RecordingSink.line(started(2)),
            RecordingSink.line(settled(2)),
            RecordingSink.line(started(3)),
            "interrupted " + SampleCalls.call(3));
    assertThat(shipper.lag().parked()).isEqualTo(2);
    assertThat(parked()).allMatch("the bytes are damaged"::equals);
  }

  @Test
  void refusesAJournalThatHoldsLessThanWasCounted() throws IOException {
    Path segment = folder.resolve(journal.node()).resolve("0000000000000001.journal");
    byte[] empty = Files.readAllBytes(segment);
    journal.append(started(1));
    shipper().replayTail();
    journal.close();
    Files.write(segment, empty);
    journal = open();

    assertThatThrownBy(() -> shipper().replayTail())
        .isInstanceOf(JournalMismatch.class)
        .hasMessageContaining("lost, replaced, copied");
  }

  @Test
  void refusesAJournalThatHoldsOtherRecordsThanWereCounted() throws IOException {
    Path segment = folder.resolve(journal.node()).resolve("0000000000000001.journal");
    byte[] empty = Files.readAllBytes(segment);
    journal.append(started(1));
    shipper().replayTail();
    journal.close();
    Files.write(segment, empty);
    journal = open();
    journal.append(started(2));
    journal.append(started(3));

    assertThatThrownBy(() -> shipper().replayTail()).isInstanceOf(JournalMismatch.class);
  }

  @Test
  void stopsAndRefusesCallsWhenAnotherProcessShipsACopyOfItsJournal() {
    var shipper = shipper();
    shipper.replayTail();
    database.run(handle ->
        handle.execute("UPDATE journal_offsets SET segment = 1, start = 8, position = 9000"));
    journal.append(started(1));
    shipper.start();
    awaitHalt(shipper);
    shipper.close();

    assertThat(seen()).isEmpty();
    assertThat(journal.isWritable()).isFalse();
    assertThatThrownBy(() -> journal.append(started(2))).isInstanceOf(JournalUnavailable.class);
    journal.close();
    journal = open();
  }

  @Test
  void shipsAgainWhatADatabaseThatWasPutBackInTimeHasForgotten() {
    var shipper = shipper();
    shipper.replayTail();
    journal.append(started(1));
    assertThat(shipper.drain(Duration.ofSeconds(10))).isTrue();
    database.run(handle -> handle.execute("TRUNCATE journal_offsets, seen"));
    try (var next = shipper()) {
      next.replayTail();
    }
    assertThat(seen())
        .containsExactly(RecordingSink.line(started(1)), "interrupted " + SampleCalls.call(1));
  }

  @Test
  void drainsBeforeItStops() {
    var shipper = shipper();
    shipper.replayTail();
    shipper.start();
    for (int i = 0; i < 50; i++) {
      journal.append(started(i));
    }
    assertThat(shipper.drain(Duration.ofSeconds(10))).isTrue();
    assertThat(seen()).hasSize(50);
  }

  @Test
  void doesNotHoldUpAStopWhileTheDatabaseIsAway() {
    var shipper = shipper();
    shipper.replayTail();
    shipper.start();
    flaky.cut();
    journal.append(started(1));
    assertThat(shipper.drain(Duration.ofSeconds(10))).isFalse();
    flaky.mend();
  }

  private void append(List<String> lines, CallRecord record) {
    journal.append(record);
    lines.add(RecordingSink.line(record));
  }

  private Shipper shipper() {
    return shipper(QUICK);
  }

  private Shipper shipper(ShipperConfig config) {
    return new Shipper(journal, delivery(), InterruptedCharge.NOTHING, clock, config);
  }

  private Delivery delivery() {
    return new Delivery(database, new JdbcShippingStore(database), List.of(sink));
  }

  private static List<String> seen() {
    return DB.database()
        .run(
            handle -> handle.select("SELECT line FROM seen ORDER BY n").mapTo(String.class).list());
  }

  private static List<String> parked() {
    return DB.database()
        .run(handle ->
            handle
                .select("SELECT reason FROM journal_parked ORDER BY start")
                .mapTo(String.class)
                .list());
  }

  private static void awaitEnd(Shipper shipper) {
    Awaiting.until(() -> shipper.lag().bytes() == 0, "everything is shipped");
  }

  private static void awaitTrouble(Shipper shipper) {
    Awaiting.until(() -> shipper.lag().trouble() != null, "the shipper is in trouble");
  }

  private static void awaitHalt(Shipper shipper) {
    Awaiting.until(() -> shipper.lag().isHalted(), "the shipper has stopped");
  }

  private static void joinQuietly(Thread thread) {
    try {
      thread.join();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }
}
