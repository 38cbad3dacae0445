package dev.stoa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// PostgreSQL stops for a minute while eight clients call: calls go on as long as leases last, then
/// are refused with 503; when it is back they go on, and clients, journal, lists, ledger and
/// budgets agree on every one.
final class OutageIT {

  private static final int CLIENTS = 8;

  /// Some 6,000 calls: so that a lease, an eighth of what is left, is used up within the outage,
  /// and the whole is not.
  private static final BigDecimal BUDGET_CREDITS = new BigDecimal("0.8");

  private static final int CALLS_BEFORE = 200;
  private static final int CALLS_AFTER = 500;
  private static final Duration OUTAGE = Duration.ofSeconds(60);
  private static final Duration PATIENCE = Duration.ofSeconds(90);

  @TempDir(factory = OpenFolder.class)
  static Path folder;

  @TempDir(factory = OpenFolder.class)
  static Path other;

  /// The first node has the database; the second one, which is called, reaches it by a way that can
  /// be cut, and has the same key for what is sealed.
  @Tag("slow")
  @Test
  void callsGoOnWhileLeasesLastAndNothingIsLostOrCountedTwice() throws Exception {
    try (var keeper = StoaProcess.start(folder, Newcomer.WITH_ADMINISTRATOR);
        var client = new StoaClient(keeper.url())) {
      Newcomer newcomer = Newcomer.arriveWithOwnModel(client, BUDGET_CREDITS);
      var money = new JdbcMoney(folder.resolve("data"));
      var clients = new Clients(other.resolve("seen.jsonl"));
      Path key = Files.createDirectories(other.resolve("data")).resolve("seal-key");
      Files.copy(folder.resolve("data/seal-key"), key);
      try (var relay = new Relay(money.port());
          var called = StoaProcess.start(other, Map.of(), "--database-url", url(relay, money))) {
        callThrough(relay, called, newcomer, clients);
      }
      new Books(folder, other.resolve("data/journal"), newcomer.team())
          .mustAgree(client, clients.log(), "the outage");
    }
  }

  private static void callThrough(
      Relay relay, StoaProcess called, Newcomer newcomer, Clients clients) throws Exception {
    var load = clients.begin(CLIENTS, called.url() + newcomer.ownModel(), newcomer.key());
    Visibly.within(PATIENCE, () -> assertThat(clients.answered()).isGreaterThan(CALLS_BEFORE));

    relay.cut();
    long cutAt = System.nanoTime();
    int answeredBefore = clients.answered();
    Visibly.within(OUTAGE, () -> assertThat(clients.unavailable()).isPositive());
    int answeredMeanwhile = clients.answered() - answeredBefore;
    Duration lasted = Duration.ofNanos(System.nanoTime() - cutAt);
    assertThat(answeredMeanwhile).as("calls that leases covered").isGreaterThan(CLIENTS);
    var never = new CountDownLatch(1);
    assertThat(never.await(OUTAGE.minus(lasted).toMillis(), TimeUnit.MILLISECONDS)).isFalse();
    System.out.printf(
        "OutageIT: %d calls in the %d ms that leases lasted, then %d times 503%n",
        answeredMeanwhile, lasted.toMillis(), clients.unavailable());

    relay.mend();
    int answeredAway = clients.answered();
    Visibly.within(
        PATIENCE, () -> assertThat(clients.answered()).isGreaterThan(answeredAway + CALLS_AFTER));
    clients.stop();
    for (Thread each : load) {
      each.join();
    }
  }

  private static String url(Relay relay, JdbcMoney money) throws Exception {
    return "jdbc:postgresql://127.0.0.1:%d/stoa?user=stoa&password=%s"
        .formatted(relay.port(), money.password());
  }
}
