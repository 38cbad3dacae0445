package dev.stoa.events;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.events.ChangeFeed.Listening;
import dev.stoa.storage.Database;
import dev.stoa.storage.Eventually;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class JdbcListeningTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final Duration NEVER = Duration.ofHours(1);

  private final Database database = DB.database();
  private final ChangeFeed writer = new JdbcChangeFeed(database, DB.connection());
  private final AtomicLong seen = new AtomicLong();

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void isToldOfEachCommit() {
    ChangeFeed reader = new JdbcChangeFeed(DB.database(), DB.connection(), NEVER);
    try (Listening _ = reader.listen(() -> seen.set(reader.version()))) {
      awaitSeen("what is there at first");

      writer.record(Topic.KEY, "k1");
      awaitSeen("the first change");

      writer.record(Topic.KEY, "k2");
      awaitSeen("the second change");
    }
    Eventually.holds("its connection has ended", () -> listeners() == 0);
  }

  @Test
  void goesOnWhenItsConnectionIsLost() {
    ChangeFeed reader = new JdbcChangeFeed(DB.database(), DB.connection(), NEVER);
    try (Listening _ = reader.listen(() -> seen.set(reader.version()))) {
      Eventually.holds("it listens", () -> listeners() == 1);
      int first = listener();

      database.run(handle -> handle.execute("SELECT pg_terminate_backend(?)", first));
      writer.record(Topic.KEY, "meanwhile");

      awaitSeen("what was missed");
      Eventually.holds("it listens again", () -> listeners() == 1 && listener() != first);
      writer.record(Topic.KEY, "afterwards");
      awaitSeen("what came afterwards");
    }
  }

  @Test
  void looksNowAndThenWithoutBeingTold() {
    AtomicInteger looks = new AtomicInteger();
    ChangeFeed reader = new JdbcChangeFeed(DB.database(), DB.connection(), Duration.ofMillis(5));

    try (Listening _ = reader.listen(looks::incrementAndGet)) {
      Eventually.holds("a third look", () -> looks.get() >= 3);
    }
    int last = looks.get();
    Eventually.holds("its connection has ended", () -> listeners() == 0);
    assertThat(looks.get()).isEqualTo(last);
  }

  @Test
  void goesOnWhenTheListenerFails() {
    AtomicInteger looks = new AtomicInteger();
    ChangeFeed reader = new JdbcChangeFeed(DB.database(), DB.connection(), Duration.ofMillis(5));
    Runnable failing =
        () -> {
          if (looks.incrementAndGet() == 1) {
            throw new IllegalStateException("the first look fails, on purpose");
          }
        };

    try (Listening _ = reader.listen(failing)) {
      Eventually.holds("a second look", () -> looks.get() >= 2);
    }
  }

  private void awaitSeen(String what) {
    long version = writer.version();
    Eventually.holds(what, () -> seen.get() >= version);
  }

  private int listener() {
    return database.run(handle ->
        handle
            .select(
                """
                SELECT coalesce(max(pid), 0) FROM pg_stat_activity
                WHERE datname = current_database() AND application_name = ?
                """,
                JdbcListening.CONNECTION_NAME)
            .mapTo(Integer.class)
            .one());
  }

  private int listeners() {
    return database.run(handle ->
        handle
            .select(
                """
                SELECT count(*) FROM pg_stat_activity
                WHERE datname = current_database() AND application_name = ?
                  AND query LIKE 'LISTEN%'
                """,
                JdbcListening.CONNECTION_NAME)
            .mapTo(Integer.class)
            .one());
  }
}
