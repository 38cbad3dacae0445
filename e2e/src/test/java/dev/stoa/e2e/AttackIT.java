package dev.stoa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.server.http.attack.Attack;
import dev.stoa.server.http.attack.Attack.Ending;
import dev.stoa.server.http.attack.Attacks;
import dev.stoa.server.http.attack.Bystander;
import dev.stoa.server.http.attack.Crowd;
import dev.stoa.server.http.attack.Victim;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// Every attack against the packaged product with 256 MB of heap, all at once, while a bystander is
/// answered.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class AttackIT {

  private static final int CROWD = 5_000;
  private static final long MEGABYTE = 1024 * 1024;

  /// What may stay in the heap after everything: caches that fill up, never what was sent
  /// (gigabytes).
  private static final long GROWTH_MAX = 24 * MEGABYTE;

  /// 5,000 connections, each with its buffers: what Jetty holds for them while they last.
  private static final long CROWD_MAX = 96 * MEGABYTE;

  @TempDir(factory = OpenFolder.class)
  static Path folder;

  private static StoaProcess stoa;
  private static Victim victim;
  private static long heapBefore;

  @BeforeAll
  static void start() throws Exception {
    Map<String, String> environment = new HashMap<>(Newcomer.WITH_ADMINISTRATOR);
    environment.put("STOA_HEAP", "256m");
    stoa = StoaProcess.start(folder, environment);
    try (var client = new StoaClient(stoa.url())) {
      Newcomer newcomer = Newcomer.arriveWithOwnModel(client, 1_000_000);
      var called = client.get(newcomer.ownModel() + "?text=Good", "x-api-key", newcomer.key());
      assertThat(called.status()).as(called.body()).isEqualTo(200);
      victim =
          new Victim(
              stoa.port(),
              "/livez",
              newcomer.ownModel(),
              "Content-Type: text/plain\r\nx-api-key: " + newcomer.key() + "\r\n",
              newcomer.ownModel(),
              Duration.ofSeconds(1),
              Duration.ofSeconds(45));
    }
    heapBefore = Heap.usedBytes(stoa.pid());
  }

  @AfterAll
  static void stop() {
    stoa.close();
  }

  @Test
  @Order(1)
  void everyAttackIsRefusedWhileABystanderIsAnswered() throws Exception {
    try (var bystander = new Bystander(victim);
        var attackers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Ending>> endings =
          attackers.invokeAll(Attacks.all().stream().map(AttackIT::deed).toList());
      assertThat(bystander.trouble()).isNull();
      assertThat(bystander.answered()).isPositive();
      for (int i = 0; i < endings.size(); i++) {
        Attack attack = Attacks.all().get(i);
        assertThat(endings.get(i).get())
            .as(attack.name())
            .matches(ending -> ending.satisfies(attack.expected()), "is met as expected");
      }
    }
    assertThat(stoa.output()).doesNotContain("ERROR", "OutOfMemory");
  }

  @Test
  @Order(2)
  void fiveThousandIdleConnectionsKeepNobodyOut() throws Exception {
    try (var crowd = new Crowd(victim, CROWD)) {
      assertThat(Bystander.ask(victim)).startsWith("HTTP/1.1 200");
      assertThat(crowd.size()).isEqualTo(CROWD);
      assertThat(Heap.usedBytes(stoa.pid()) - heapBefore).isLessThan(CROWD_MAX);
    }
  }

  @Test
  @Order(3)
  void theHeapIsFlatAfterwards() throws Exception {
    Visibly.within(
        Duration.ofSeconds(20),
        () -> assertThat(Heap.usedBytes(stoa.pid()) - heapBefore).isLessThan(GROWTH_MAX));
  }

  private static Callable<Ending> deed(Attack attack) {
    return () -> attack.deed().against(victim);
  }
}
