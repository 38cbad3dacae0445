package dev.stoa.journal;

import static dev.stoa.journal.SampleCalls.started;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.SequentialIds;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class FileJournalTest {

  private static final JournalConfig PROCESS = JournalConfig.standard().withRecheck(Duration.ZERO);
  private static final JournalConfig DISK = PROCESS.withSync(JournalConfig.Sync.DISK);

  @TempDir private Path folder;
  private final FaultyDisk disk = new FaultyDisk();

  @Test
  void keepsWhatWasAppendedAcrossARestart() {
    try (var journal = open(PROCESS)) {
      journal.append(started(1));
    }
    try (var journal = open(PROCESS)) {
      journal.append(started(2));
      assertThat(all(journal)).containsExactly(started(1), started(2));
    }
  }

  @Test
  void keepsItsNodeAcrossARestart() {
    String node;
    try (var journal = open(PROCESS)) {
      node = journal.node();
    }
    try (var journal = FileJournal.open(folder, PROCESS, () -> "f".repeat(24))) {
      assertThat(journal.node()).isEqualTo(node);
    }
  }

  @Test
  void cutsOffATornTail() throws IOException {
    Path segment;
    try (var journal = open(PROCESS)) {
      journal.append(started(1));
      segment = segment(journal, 1);
    }
    Frame torn = Frame.of(started(2));
    byte[] half = Arrays.copyOf(torn.bytes(), torn.bytes().length / 2);
    Files.write(segment, half, StandardOpenOption.APPEND);

    try (var journal = open(PROCESS)) {
      journal.append(started(3));
      assertThat(all(journal)).containsExactly(started(1), started(3));
    }
  }

  @Test
  void keepsTheFramesBehindADamagedOne() throws IOException {
    Path segment;
    try (var journal = open(PROCESS)) {
      journal.append(started(1));
      journal.append(started(2));
      segment = segment(journal, 1);
    }
    byte[] bytes = Files.readAllBytes(segment);
    bytes[40] ^= 1;
    Files.write(segment, bytes);

    try (var journal = open(PROCESS)) {
      List<Entry> entries = entries(journal);
      assertThat(entries).hasSize(2);
      assertThat(entries.get(0).isIntact()).isFalse();
      assertThat(RecordJson.read(entries.get(1).bytes())).isEqualTo(started(2));
    }
  }

  @Test
  void rollsFullSegmentsAndReadsThroughThem() throws IOException {
    var small = PROCESS.withSegmentBytesMax(1_000);
    List<CallRecord> appended = new ArrayList<>();
    for (int life = 0; life < 3; life++) {
      try (var journal = open(small)) {
        for (int i = 0; i < 5; i++) {
          appended.add(started(life * 10 + i));
          journal.append(appended.getLast());
        }
        assertThat(all(journal)).isEqualTo(appended);
        assertThat(segment(journal, life + 2)).exists();
      }
    }
  }

  @Test
  void takesUpASegmentThatWasOnlyJustBegun() throws IOException {
    Path next;
    try (var journal = open(PROCESS)) {
      journal.append(started(1));
      next = segment(journal, 2);
    }
    Files.write(next, new byte[] {'S', 'T', 'O'});

    try (var journal = open(PROCESS)) {
      assertThat(all(journal)).containsExactly(started(1));
      journal.append(started(2));
      assertThat(all(journal)).containsExactly(started(1), started(2));
    }
  }

  @Test
  void refusesASecondProcess() {
    try (var _ = open(PROCESS)) {
      assertThatThrownBy(() -> open(PROCESS))
          .isInstanceOf(JournalMismatch.class)
          .hasMessageContaining("in use by another process");
    }
  }

  @Test
  void refusesAFolderThatLostItsNodeFile() throws IOException {
    open(PROCESS).close();
    Files.delete(folder.resolve("node"));

    assertThatThrownBy(() -> open(PROCESS))
        .isInstanceOf(JournalMismatch.class)
        .hasMessageContaining("Write that folder's name into the file");
  }

  @Test
  void refusesAFolderThatLostASegment() throws IOException {
    Path second;
    try (var journal = open(PROCESS.withSegmentBytesMax(100))) {
      journal.append(started(1));
      journal.append(started(2));
      journal.append(started(3));
      second = segment(journal, 2);
    }
    Files.delete(second);

    assertThatThrownBy(() -> open(PROCESS))
        .isInstanceOf(JournalMismatch.class)
        .hasMessageContaining(second + " is missing");
  }

  @Test
  void deletesOnlySegmentsThatAreShippedAndOld() throws IOException {
    try (var journal = open(PROCESS.withSegmentBytesMax(100))) {
      for (int i = 0; i < 4; i++) {
        journal.append(started(i));
      }
      Instant now = Instant.parse("2026-05-01T00:00:00Z");
      for (int i = 1; i <= 3; i++) {
        Instant written = now.minus(Duration.ofDays(i == 2 ? 6 : 8));
        Files.setLastModifiedTime(segment(journal, i), FileTime.from(written));
      }
      journal.forget(new JournalOffset(3, 8, 9, 0), now);

      assertThat(segment(journal, 1)).doesNotExist();
      assertThat(segment(journal, 2)).exists();
      assertThat(segment(journal, 3)).exists();
    }
  }

  @Test
  void isNotHarmedByAnInterruptedThread() throws InterruptedException {
    try (var journal = open(PROCESS)) {
      Thread interrupted =
          Thread.ofVirtual()
              .unstarted(() -> {
                Thread.currentThread().interrupt();
                journal.append(started(1));
              });
      interrupted.start();
      interrupted.join();
      journal.append(started(2));
      assertThat(all(journal)).containsExactly(started(1), started(2));
    }
  }

  @Nested
  final class WithManyThreads {

    @Test
    void keepsEveryRecordOnceAndEachThreadsOrder() {
      keepsEveryRecordOnce(PROCESS.withSegmentBytesMax(200_000), 100, 50);
    }

    @Test
    void keepsEveryRecordOnceOnDisk() {
      keepsEveryRecordOnce(DISK.withSegmentBytesMax(100_000), 40, 20);
    }

    @Test
    void sharesAnFsyncBetweenAppendsThatWait() {
      try (var journal = open(DISK)) {
        journal.append(started(0));
        int written = disk.writes.get();
        int synced = disk.syncs.get();
        disk.holdSyncs();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
          for (int i = 1; i <= 40; i++) {
            long number = i;
            executor.execute(() -> journal.append(started(number)));
          }
          Awaiting.until(() -> disk.writes.get() == written + 40, "all are written");
          disk.letSyncs();
        }

        // the first to come leads one; all who came while it took share the next
        assertThat(disk.syncs.get() - synced).isEqualTo(2);
        assertThat(all(journal)).hasSize(41);
      }
    }

    private void keepsEveryRecordOnce(JournalConfig config, int threads, int each) {
      try (var journal = open(config)) {
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
          for (int thread = 0; thread < threads; thread++) {
            long base = thread * 1_000L;
            executor.execute(() -> {
              for (int i = 0; i < each; i++) {
                journal.append(started(base + i));
              }
            });
          }
        }
        List<Long> numbers =
            all(journal).stream()
                .map(record -> Long.parseLong(record.subject().call().value(), 16))
                .toList();
        assertThat(numbers).hasSize(threads * each).doesNotHaveDuplicates();
        for (int thread = 0; thread < threads; thread++) {
          long base = thread * 1_000L;
          assertThat(numbers.stream().filter(number -> number / 1_000 * 1_000 == base).toList())
              .isSorted();
        }
      }
    }
  }

  @Nested
  final class WithAFailingDisk {

    @Test
    void refusesWhenFullAndRecoversByItself() {
      try (var journal = open(PROCESS)) {
        journal.append(started(1));
        disk.fullAfter(100);

        assertThatThrownBy(() -> journal.append(started(2)))
            .isInstanceOf(JournalUnavailable.class)
            .hasMessageContaining("No space left");
        assertThat(journal.isWritable()).isFalse();

        disk.fullAfter(Long.MAX_VALUE);
        assertThat(journal.isWritable()).isTrue();
        journal.append(started(3));
        assertThat(all(journal)).containsExactly(started(1), started(3));
      }
    }

    @Test
    void leavesNoHalfRecordForTheNextProcess() {
      try (var journal = open(PROCESS)) {
        journal.append(started(1));
        disk.fullAfter(100);
        disk.failTruncate(true);
        assertThatThrownBy(() -> journal.append(started(2))).isInstanceOf(JournalUnavailable.class);
        disk.fullAfter(Long.MAX_VALUE);
        assertThat(journal.isWritable()).isFalse();
      }
      disk.failTruncate(false);
      try (var journal = open(PROCESS)) {
        journal.append(started(3));
        assertThat(all(journal)).containsExactly(started(1), started(3));
      }
    }

    @Test
    void goesOnInTheOldSegmentWhenTheNextCannotBeBegun() {
      try (var journal = open(PROCESS.withSegmentBytesMax(100))) {
        journal.append(started(1));
        disk.fullAfter(0);
        assertThatThrownBy(() -> journal.append(started(2))).isInstanceOf(JournalUnavailable.class);
        disk.fullAfter(Long.MAX_VALUE);
        journal.append(started(3));
        assertThat(all(journal)).containsExactly(started(1), started(3));
      }
    }

    @Test
    void beginsNoNewCallsWithLittleRoomButSettlesTheRunningOnes() {
      try (var journal = open(PROCESS)) {
        disk.reportUsable(PROCESS.freeBytesMin() - 1);
        assertThat(journal.isWritable()).isFalse();
        journal.append(SampleCalls.settled(1));
        assertThat(all(journal)).containsExactly(SampleCalls.settled(1));
      }
    }

    @Test
    void keepsNothingThatAFailedFsyncLeftUncertain() {
      try (var journal = open(DISK)) {
        journal.append(started(1));
        disk.failSync(true);
        assertThatThrownBy(() -> journal.append(started(2))).isInstanceOf(JournalUnavailable.class);
        assertThat(all(journal)).containsExactly(started(1));

        disk.failSync(false);
        assertThat(journal.isWritable()).isTrue();
        journal.append(started(3));
        assertThat(all(journal)).containsExactly(started(1), started(3));
      }
    }
  }

  private FileJournal open(JournalConfig config) {
    return FileJournal.open(folder, config, new SequentialIds(), disk);
  }

  private Path segment(FileJournal journal, long number) {
    return folder.resolve(journal.node()).resolve("%016d.journal".formatted(number));
  }

  private static List<CallRecord> all(FileJournal journal) {
    return entries(journal).stream().map(entry -> RecordJson.read(entry.bytes())).toList();
  }

  private static List<Entry> entries(FileJournal journal) {
    List<Entry> found = new ArrayList<>();
    JournalOffset at = JournalOffset.NOTHING;
    while (at.isBefore(journal.end())) {
      List<Entry> next = journal.reader().read(at, journal.end(), 7);
      assertThat(next).isNotEmpty();
      found.addAll(next);
      at = next.getLast().end();
    }
    return found;
  }
}
