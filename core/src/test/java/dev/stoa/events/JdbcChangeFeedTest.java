package dev.stoa.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.events.Changes.Delta;
import dev.stoa.events.Changes.ReloadAll;
import dev.stoa.storage.Database;
import dev.stoa.storage.TestDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class JdbcChangeFeedTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final Database database = DB.database();
  private final JdbcChangeFeed feed = new JdbcChangeFeed(database, DB.connection());
  private final JdbcChangeFeed other = new JdbcChangeFeed(DB.database(), DB.connection());

  private long start;

  @BeforeEach
  void start() {
    start = feed.version();
  }

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void tellsOthersInOrderWhatHasChanged() {
    feed.record(Topic.KEY, "k1");
    feed.record(Topic.ASSET, "a1");

    assertThat(other.since(start, 10))
        .isEqualTo(
            new Delta(
                List.of(
                    new Change(start + 1, Topic.KEY, "k1"),
                    new Change(start + 2, Topic.ASSET, "a1")),
                start + 2));
    assertThat(other.version()).isEqualTo(start + 2);
    assertThat(other.since(start + 1, 10))
        .isEqualTo(new Delta(List.of(new Change(start + 2, Topic.ASSET, "a1")), start + 2));
    assertThat(other.since(start + 2, 10)).isEqualTo(new Delta(List.of(), start + 2));
  }

  @Test
  void numbersChangesWhenTheirTransactionCommits() {
    database.together(() -> {
      feed.record(Topic.KEY, "k1");
      feed.record(Topic.TEAM, "t1");
      assertThat(other.version()).isEqualTo(start);
      return null;
    });

    assertThat(feed.since(start, 10))
        .isEqualTo(
            new Delta(
                List.of(
                    new Change(start + 1, Topic.KEY, "k1"),
                    new Change(start + 2, Topic.TEAM, "t1")),
                start + 2));
  }

  @Test
  void forgetsWhatIsRolledBack() {
    assertThatThrownBy(() ->
            database.together(() -> {
              feed.record(Topic.KEY, "k1");
              throw new IllegalStateException("changed its mind");
            }))
        .hasMessage("changed its mind");

    assertThat(feed.since(start, 10)).isEqualTo(new Delta(List.of(), start));
  }

  @Test
  void letsWritersThatLockInAnotherOrderBothCommit() throws Exception {
    database.run(handle -> handle.execute("CREATE TABLE things (id int)"));
    database.run(handle -> handle.execute("INSERT INTO things VALUES (1)"));
    CountDownLatch recorded = new CountDownLatch(1);
    CountDownLatch changed = new CountDownLatch(1);
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      Future<Integer> recordsFirst =
          threads.submit(() ->
              database.together(() -> {
                feed.record(Topic.KEY, "k1");
                recorded.countDown();
                await(changed);
                return changeThing();
              }));
      Future<Integer> changesFirst =
          threads.submit(() ->
              database.together(() -> {
                await(recorded);
                int rows = changeThing();
                changed.countDown();
                feed.record(Topic.KEY, "k2");
                return rows;
              }));

      assertThat(recordsFirst.get()).isEqualTo(1);
      assertThat(changesFirst.get()).isEqualTo(1);
    }
    assertThat(feed.version()).isEqualTo(start + 2);
  }

  @Test
  void tellsToReloadRatherThanAnswerMoreThanIsAskedFor() {
    feed.record(Topic.KEY, "k1");
    feed.record(Topic.KEY, "k2");

    assertThat(feed.since(start, 1)).isEqualTo(new ReloadAll(start + 2));
    assertThat(feed.since(start, 2)).isInstanceOf(Delta.class);
  }

  @Test
  void tellsAReaderThatIsTooFarBehindToReload() {
    feed.record(Topic.KEY, "old");
    feed.record(Topic.KEY, "also old");
    database.run(
        handle -> handle.execute("UPDATE changes SET recorded_at = now() - interval '61 minutes'"));
    feed.record(Topic.KEY, "new");

    feed.prune();

    assertThat(feed.since(start, 10)).isEqualTo(new ReloadAll(start + 3));
    assertThat(feed.since(start + 2, 10))
        .isEqualTo(new Delta(List.of(new Change(start + 3, Topic.KEY, "new")), start + 3));
  }

  @Test
  void tellsAReaderThatIsAheadToReload() {
    assertThat(feed.since(start + 1, 10)).isEqualTo(new ReloadAll(start));
  }

  @Test
  void tellsToReloadWhenAllIsPruned() {
    feed.record(Topic.KEY, "old");
    database.run(handle -> handle.execute("DELETE FROM changes"));

    assertThat(feed.since(start, 10)).isEqualTo(new ReloadAll(start + 1));
  }

  @Test
  void leavesNoGapAmongManyWriters() throws Exception {
    int writers = 40;
    try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<Void>> work =
          IntStream.range(0, writers).mapToObj(writer -> recording("k" + writer)).toList();
      for (Future<Void> done : threads.invokeAll(work)) {
        done.get();
      }
    }

    assertThat(feed.since(start, 1000))
        .isInstanceOfSatisfying(
            Delta.class,
            delta -> {
              assertThat(delta.changes())
                  .extracting(Change::version)
                  .containsExactlyElementsOf(
                      LongStream.rangeClosed(start + 1, start + writers).boxed().toList());
              assertThat(delta.changes()).extracting(Change::id).doesNotHaveDuplicates();
            });
  }

  private Callable<Void> recording(String id) {
    return () -> {
      feed.record(Topic.KEY, id);
      return null;
    };
  }

  private int changeThing() {
    return database.run(handle -> handle.execute("UPDATE things SET id = id + 1"));
  }

  private static void await(CountDownLatch latch) {
    try {
      assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
    } catch (InterruptedException interrupted) {
      throw new AssertionError(interrupted);
    }
  }
}
