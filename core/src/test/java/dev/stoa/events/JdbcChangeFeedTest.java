package dev.stoa.events;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.stoa.storage.Database;
import dev.stoa.storage.TestDatabase;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class JdbcChangeFeedTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final Database database = DB.database();
  private final ChangeFeed feed = new JdbcChangeFeed(database, DB.connection());

  @AfterAll
  static void drop() {
    DB.close();
  }

  private List<Change> changesSince(long version) {
    return ((Changes.Delta) feed.since(version, 1_000)).changes();
  }

  @Test
  void tellsWhatHasChangedInOrder() {
    long before = feed.version();
    feed.record(Topic.KEY, "k1");
    feed.record(Topic.ASSET, "a1");
    assertThat(feed.since(before, 10))
        .isEqualTo(
            new Changes.Delta(
                List.of(
                    new Change(before + 1, Topic.KEY, "k1"),
                    new Change(before + 2, Topic.ASSET, "a1")),
                before + 2));
  }

  @Test
  void forgetsTheChangesOfATransactionThatWasRolledBack() {
    long before = feed.version();
    Throwable failure =
        catchThrowable(() ->
            database.together(() -> {
              feed.record(Topic.KEY, "k2");
              throw new IllegalStateException("rolled back");
            }));
    assertThat(failure).hasMessage("rolled back");
    assertThat(changesSince(before)).isEmpty();
  }

  @Test
  void asksForAReloadWhenChangesWerePrunedOrAreTooMany() {
    long before = feed.version();
    feed.record(Topic.KEY, "k3");
    feed.record(Topic.KEY, "k4");
    assertThat(feed.since(before, 1)).isEqualTo(new Changes.ReloadAll(before + 2));
    database.run(
        handle -> handle.execute("update changes set recorded_at = now() - interval '2 hours'"));
    feed.prune();
    assertThat(feed.since(before, 10)).isEqualTo(new Changes.ReloadAll(before + 2));
    assertThat(feed.since(before + 2, 10)).isEqualTo(new Changes.Delta(List.of(), before + 2));
  }

  @Test
  void asksForAReloadWhenTheDatabaseWasPutBack() {
    long version = feed.version();
    assertThat(feed.since(version + 5, 10)).isEqualTo(new Changes.ReloadAll(version));
  }

  @Test
  void numbersTheChangesOfManyWritersWithoutAGap() {
    long before = feed.version();
    try (var writers = Executors.newVirtualThreadPerTaskExecutor()) {
      for (int i = 0; i < 100; i++) {
        String id = "w" + i;
        writers.execute(() -> feed.record(Topic.TEAM, id));
      }
    }
    assertThat(changesSince(before))
        .extracting(Change::version)
        .containsExactlyElementsOf(
            LongStream.rangeClosed(before + 1, before + 100).boxed().toList());
  }

  @Test
  void wakesAListenerOnAnotherNodeAlsoAfterItsConnectionBroke() throws Exception {
    var woken = new Semaphore(0);
    var elsewhere = new JdbcChangeFeed(database, DB.connection());
    try (var _ = elsewhere.listen(woken::release)) {
      assertThat(woken.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
      database.run(handle ->
          handle
              .createQuery(
                  """
                  select count(pg_terminate_backend(pid)) from pg_stat_activity
                  where query like 'listen %' and datname = current_database()
                  """)
              .mapTo(Integer.class)
              .one());
      woken.drainPermits();
      feed.record(Topic.KEY, "k5");
      assertThat(woken.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }
  }
}
