package dev.stoa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Stoa dies at a named place, or anywhere, while eight clients call; when it is back, clients,
/// journal, lists and sums agree on every call: none that was answered is lost, none counts twice.
final class KillIT {

  private static final int KILLED = 137;
  private static final int CLIENTS = 8;
  private static final int BUDGET_CREDITS = 100_000;
  private static final int RANDOM_KILLS = 20;
  private static final int LIFE_MILLIS_MAX = 900;
  private static final Duration DEATH_MAX = Duration.ofSeconds(60);
  private static final long SEED = Long.getLong("stoa.seed", System.nanoTime());

  @TempDir(factory = OpenFolder.class)
  static Path folder;

  private static Newcomer newcomer = Newcomer.NOBODY;
  private static StoaProcess stoa;
  private static Clients clients;

  @BeforeAll
  static void arrive() throws Exception {
    clients = new Clients(folder.resolve("seen.jsonl"));
    stoa = StoaProcess.start(folder, Newcomer.WITH_ADMINISTRATOR);
    try (var client = new StoaClient(stoa.url())) {
      newcomer = Newcomer.arriveWithOwnModel(client, BUDGET_CREDITS);
    }
  }

  @AfterAll
  static void stop() {
    stoa.close();
  }

  @BeforeEach
  void isRunning() throws Exception {
    if (!stoa.isAlive()) {
      stoa = StoaProcess.start(folder, Map.of());
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"call.settled:40", "shipper.after-sinks:3"})
  void losesAndDoublesNothing(String failpoint) throws Exception {
    diesAt(failpoint);
  }

  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "call.identified:30",
        "call.resolved:30",
        "call.admitted:30",
        "call.checked:30",
        "call.reserved:30",
        "call.routed:30",
        "call.settled:30",
        "journal.before-append:31",
        "journal.before-append:32",
        "journal.after-write:31",
        "journal.after-write:32",
        "journal.after-append:31",
        "journal.after-append:32",
        "shipper.after-read:3",
        "shipper.before-sinks:3",
        "shipper.after-sinks:2",
        "usage.after-calls:3",
        "usage.after-sums:3",
        "shipper.before-commit:3",
        "shipper.after-commit:3"
      })
  void losesAndDoublesNothingWhereverItDies(String failpoint) throws Exception {
    diesAt(failpoint);
  }

  /// Dies a second time while it settles what the first death interrupted.
  @Tag("slow")
  @ParameterizedTest
  @ValueSource(
      strings = {
        "replay.before-interrupted",
        "replay.after-interrupted",
        "replay.before-interrupted:2",
        "replay.after-interrupted:2",
        "shipper.before-commit",
        "shipper.after-commit"
      })
  void losesAndDoublesNothingWhenItDiesAgainAtTheStart(String failpoint) throws Exception {
    restart("call.reserved:30");
    underLoad().join();
    var again = StoaProcess.launch(folder, dyingAt(failpoint));
    assertThat(again.serves()).as(again.output()).isFalse();
    assertThat(again.awaitExit(DEATH_MAX)).as(again.output()).isEqualTo(KILLED);
    mustAgree(failpoint + " at the start");
  }

  @Tag("slow")
  @Test
  void losesAndDoublesNothingWhenKilledAtRandom() throws Exception {
    System.out.println("KillIT: -Dstoa.seed=" + SEED);
    var random = new Random(SEED);
    for (int kill = 1; kill <= RANDOM_KILLS; kill++) {
      Load load = underLoad();
      int answeredMin = clients.answered() + 1;
      Visibly.within(DEATH_MAX, () -> assertThat(clients.answered()).isGreaterThan(answeredMin));
      stoa.letRun(Duration.ofMillis(random.nextInt(LIFE_MILLIS_MAX)));
      stoa.kill();
      load.join();
      mustAgree("kill " + kill + " of seed " + SEED);
    }
  }

  private static void diesAt(String failpoint) throws Exception {
    restart(failpoint);
    underLoad().join();
    assertThat(stoa.awaitExit(DEATH_MAX)).as(stoa.output()).isEqualTo(KILLED);
    mustAgree(failpoint);
  }

  private static void restart(String failpoint) throws Exception {
    stoa.kill();
    stoa = StoaProcess.start(folder, dyingAt(failpoint));
  }

  private static Map<String, String> dyingAt(String failpoint) {
    return Map.of("STOA_JAVA_OPTIONS", "-Dstoa.failpoint=" + failpoint);
  }

  private static Load underLoad() {
    return new Load(clients.begin(CLIENTS, stoa.url() + newcomer.ownModel(), newcomer.key()));
  }

  private record Load(List<Thread> threads) {

    void join() throws InterruptedException {
      for (Thread thread : threads) {
        thread.join();
      }
    }
  }

  /// Starts Stoa again, which is ready only when the books are up to date.
  private static void mustAgree(String when) throws Exception {
    stoa = StoaProcess.start(folder, Map.of());
    try (var client = new StoaClient(stoa.url())) {
      client.signIn("root@example.org");
      new Books(folder, newcomer.team()).mustAgree(client, clients.log(), when);
    }
  }
}
