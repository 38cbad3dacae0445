package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.keys.Scope;
import dev.stoa.storage.Eventually;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// Too much, too long, and clients that leave.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OverloadTest {

  private static final long TEN_MEGABYTES = 10L * 1024 * 1024;
  private static final int PATIENCE_SECONDS = 20;

  private final RunningStoa stoa;
  private final Crew crew;
  private final String key;
  private final String stalling;

  OverloadTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
    this.key = crew.key(Scope.CALL);
    crew.subscribe("sentiment");
    BadModels.publish(crew, "stalling", "public");
    crew.subscribe(crew.team().slug() + "/stalling");
    this.stalling = "/models/" + crew.team().slug() + "/stalling";
  }

  private String head(String method, String target, String more) {
    return "%s %s HTTP/1.1\r\nHost: %s\r\nx-api-key: %s\r\n%s\r\n"
        .formatted(method, target, stoa.address().getAuthority(), key, more);
  }

  /// What comes back for these bytes, until the server closes.
  private String answerTo(String bytes) throws IOException {
    try (Socket socket = stoa.connect()) {
      socket.getOutputStream().write(bytes.getBytes(StandardCharsets.US_ASCII));
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void aBodyThatIsAnnouncedTooLargeIsRefusedBeforeAnyOfItIsThere() throws IOException {
    String answer =
        answerTo(
            head(
                "POST",
                "/models/sentiment",
                "Content-Type: application/json\r\nContent-Length: "
                    + (TEN_MEGABYTES + 1)
                    + "\r\n"));

    assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"body_too_large\"");
  }

  @Test
  void aQueryOfMoreThan64KilobytesIsRefused() throws IOException {
    String query = "?text=" + "x".repeat(64 * 1024 - 4);

    assertThat(answerTo(head("GET", "/models/sentiment" + query, "Connection: close\r\n")))
        .startsWith("HTTP/1.1 413")
        .contains("\"code\":\"query_too_long\"");
  }

  @Test
  void aFullQueueIsToldAtOnceAndCostsNothing() throws Exception {
    CompletableFuture<Told> running = call();
    stoa.engines.awaitStalled();
    var others = List.of(call(), call(), call());

    Told refused =
        (Told)
            CompletableFuture.anyOf(others.toArray(CompletableFuture[]::new))
                .get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    refused.isProblem(503, "overloaded");
    assertThat(Integer.parseInt(refused.header("retry-after"))).isPositive();
    assertThat(refused.json().path("retryable").asBoolean()).isTrue();

    stoa.engines.goOn(3);
    assertThat(running.get(PATIENCE_SECONDS, TimeUnit.SECONDS).status()).isEqualTo(200);
    assertThat(others.stream().map(other -> other.join().status()))
        .containsExactlyInAnyOrder(200, 200, 503);
    stoa.engines.awaitStalled();
    stoa.engines.awaitStalled();
    JsonNode told = new CallsOf(crew).awaited(refused.header("x-request-id"));
    assertThat(told.path("outcome").asString()).isEqualTo("failed");
    assertThat(told.path("cost").decimalValue()).isEqualByComparingTo("0");
  }

  private CompletableFuture<Told> call() {
    return stoa.ask("GET", stalling + "?text=a").key(key).sendLater();
  }

  @Test
  void whoHangsUpIsMeteredForWhatRanOnce() throws Exception {
    try (Socket socket = stoa.connect()) {
      socket
          .getOutputStream()
          .write(head("GET", stalling + "?text=a", "").getBytes(StandardCharsets.US_ASCII));
      stoa.engines.awaitStalled();
    }
    // only of a call that took 100 ms is it asked whether anybody waits for it
    var longEnough = stoa.parts().clock().instant().plus(100, ChronoUnit.MILLIS);
    Eventually.holds(
        "the call is no short one", () -> stoa.parts().clock().instant().isAfter(longEnough));
    stoa.engines.goOn(1);

    var calls = new CallsOf(crew);
    Eventually.holds("the call is told", () -> !abandoned(calls).isEmpty());
    stoa.ask("GET", "/models/sentiment?text=a").key(key).send().isFine();

    List<JsonNode> told = abandoned(calls);
    assertThat(told).hasSize(1);
    assertThat(told.getFirst().path("cost").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(told.getFirst().path("units").asInt()).isEqualTo(1);
    assertThat(told.getFirst().path("status").asInt()).isZero();
  }

  private static List<JsonNode> abandoned(CallsOf calls) {
    return calls.all().stream()
        .filter(call -> call.path("outcome").asString().equals("abandoned"))
        .toList();
  }
}
