package dev.stoa.e2e;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.ConnectException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// One data folder through clean stops, kills of Stoa and kills of its PostgreSQL: what was there
/// before is there afterwards.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class StorageIT {

  private static final Duration STOP_MAX = Duration.ofSeconds(20);
  private static final Duration RECOVERY_MAX = Duration.ofSeconds(30);

  @TempDir(factory = OpenFolder.class)
  static Path folder;

  private static StoaProcess stoa;
  private static Newcomer newcomer = Newcomer.NOBODY;
  private static int calls;

  @BeforeAll
  static void start() throws Exception {
    stoa = StoaProcess.start(folder, Map.of());
    try (var client = new StoaClient(stoa.url())) {
      newcomer = Newcomer.arrive(client, "kept@example.org");
      call(client);
    }
  }

  @AfterAll
  static void stop() {
    stoa.close();
  }

  private static void call(StoaClient client) throws Exception {
    var answer = client.get("/models/sentiment?text=Good", "x-api-key", newcomer.key());
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    calls++;
  }

  /// The account, its key, its subscription and every call so far are there, and calls are served.
  private static void everythingIsThere() throws Exception {
    try (var client = new StoaClient(stoa.url())) {
      client.signIn("kept@example.org");
      call(client);
      Visibly.within(
          RECOVERY_MAX,
          () ->
              assertThat(
                      client
                          .get("/api/teams/" + newcomer.team() + "/usage?groupBy=asset")
                          .json()
                          .at("/items/0/calls")
                          .asInt())
                  .isEqualTo(calls));
    }
  }

  @Test
  @Order(1)
  void aSignalStopsItCleanlyAndARestartFindsEverything() throws Exception {
    ProcessHandle postgres = stoa.postgres();
    String url = stoa.url();
    long begin = System.nanoTime();

    stoa.stop();

    assertThat(Duration.ofNanos(System.nanoTime() - begin)).isLessThan(STOP_MAX);
    assertThat(stoa.output()).contains("Stopping").doesNotContain("WARN", "ERROR");
    assertThat(postgres.isAlive()).isFalse();
    try (var client = new StoaClient(url)) {
      assertThatThrownBy(() -> client.get("/livez")).isInstanceOf(ConnectException.class);
    }
    stoa = StoaProcess.start(folder, Map.of());
    everythingIsThere();
  }

  @Test
  @Order(2)
  void aSecondStoaOnTheFolderIsRefusedInOneLine() throws Exception {
    refused(
        StoaProcess.launch(folder, Map.of()),
        "stoa: The data folder .* is in use by another Stoa \\(process "
            + stoa.pid()
            + "\\): stop that one, or choose another folder with --data-dir\\.");
    everythingIsThere();
  }

  @Test
  @Order(3)
  void aKilledStoaStartsAgainOverItsOrphanedPostgres() throws Exception {
    ProcessHandle postgres = stoa.postgres();

    stoa.kill();

    assertThat(postgres.isAlive()).as("the orphan").isTrue();
    stoa = StoaProcess.start(folder, Map.of());
    assertThat(postgres.isAlive()).as("the orphan").isFalse();
    everythingIsThere();
  }

  @Test
  @Order(4)
  void aKilledStoaAndPostgresStartAgain() throws Exception {
    ProcessHandle postgres = stoa.postgres();
    stoa.kill();
    postgres.destroyForcibly();
    postgres.onExit().join();

    stoa = StoaProcess.start(folder, Map.of());

    everythingIsThere();
  }

  @Test
  @Order(5)
  void callsGoOnWhileAKilledPostgresComesBack() throws Exception {
    ProcessHandle postgres = stoa.postgres();

    postgres.destroyForcibly();
    postgres.onExit().join();

    try (var client = new StoaClient(stoa.url())) {
      call(client);
    }
    Visibly.within(RECOVERY_MAX, () -> everythingIsThere());
    assertThat(stoa.postgres().pid()).isNotEqualTo(postgres.pid());
  }

  static void refused(StoaProcess launched, String line) throws Exception {
    try (launched) {
      assertThat(launched.awaitExit(RECOVERY_MAX)).as(launched.output()).isEqualTo(1);
      assertThat(launched.output().lines().filter(each -> !each.contains(" INFO ")))
          .as(launched.output())
          .singleElement()
          .asString()
          .matches(line);
    }
  }
}
