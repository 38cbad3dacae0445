package dev.stoa.server.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.SequentialIds;
import dev.stoa.server.http.attack.Attack;
import dev.stoa.server.http.attack.Attacks;
import dev.stoa.server.http.attack.Bystander;
import dev.stoa.server.http.attack.Crowd;
import dev.stoa.server.http.attack.Victim;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// The door under attack: every attack is refused or closed, and others are answered all the while.
class AttackTest {

  private static final int CROWD = 2_000;
  private static final long HEAP_GROWTH_BYTES_MAX = 32 * 1024 * 1024;
  private static final HttpLimits IMPATIENT =
      new HttpLimits(
          10_000,
          Duration.ofSeconds(30),
          Duration.ofSeconds(1),
          Duration.ofSeconds(1),
          Duration.ofSeconds(5));

  private static final HttpServer SERVER =
      HttpServer.start(
          new HttpConfig(HttpConfig.LOOPBACK, 0, IMPATIENT),
          new Router(
              List.of(
                  Route.get("/open", new Access.Open(), _ -> Response.text("fine")),
                  Route.post("/reading", new Access.Open(), AttackTest::read),
                  Route.post("/refusing", new Access.Open(), AttackTest::refuse)),
              Gate.open()),
          new SequentialIds());

  private static final Victim VICTIM =
      new Victim(
          SERVER.port(),
          "/open",
          "/reading",
          "",
          "/refusing",
          Duration.ofMillis(20),
          Duration.ofSeconds(10));

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static Response read(Request request) {
    return Response.text(Integer.toString(request.readBody(Request.BODY_BYTES_MAX).length));
  }

  private static Response refuse(Request request) {
    throw new ProblemException(Problem.of(ErrorCode.NO_KEY, "Send a key."));
  }

  static List<Attack> attacks() {
    return Attacks.all();
  }

  @ParameterizedTest
  @MethodSource("attacks")
  void theDoorHolds(Attack attack) throws Exception {
    long heapBefore = heapBytes();
    try (var bystander = new Bystander(VICTIM)) {
      Attack.Ending ending = attack.deed().against(VICTIM);

      assertThat(ending).matches(end -> end.satisfies(attack.expected()), "is met as expected");
      assertThat(bystander.trouble()).isNull();
    }
    assertThat(Bystander.ask(VICTIM)).startsWith("HTTP/1.1 200");
    assertThat(heapBytes() - heapBefore).isLessThan(HEAP_GROWTH_BYTES_MAX);
  }

  @Test
  void aCrowdThatSaysNothingKeepsNobodyOut() throws IOException {
    long heapBefore = heapBytes();
    try (var crowd = new Crowd(VICTIM, CROWD)) {
      assertThat(Bystander.ask(VICTIM)).startsWith("HTTP/1.1 200");
      assertThat(crowd.size()).isEqualTo(CROWD);
      assertThat(heapBytes() - heapBefore).isLessThan(HEAP_GROWTH_BYTES_MAX);
    }
  }

  private static long heapBytes() {
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }
}
