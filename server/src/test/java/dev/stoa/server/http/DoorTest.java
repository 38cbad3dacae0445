package dev.stoa.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.SequentialIds;
import java.io.IOException;
import java.net.ConnectException;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/// How the door treats slow, absent and many clients, with limits short enough to wait for.
class DoorTest {

  private static final long PATIENCE_SECONDS = 20;
  private static final Duration IDLE = Duration.ofSeconds(1);
  private static final Duration GRACE = Duration.ofMillis(600);
  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final HttpLimits LIMITS =
      new HttpLimits(3, IDLE, Duration.ofSeconds(5), GRACE, Duration.ofSeconds(10));

  private final BlockingQueue<String> seen = new LinkedBlockingQueue<>();
  private final Semaphore goOn = new Semaphore(0);
  private HttpServer server = started(_ -> Response.noContent());

  private HttpServer started(Handler handler) {
    return HttpServer.start(
        new HttpConfig(HttpConfig.LOOPBACK, 0, LIMITS), handler, new SequentialIds());
  }

  private void serve(Handler handler) {
    server.close();
    server = started(handler);
  }

  private RawClient client() throws IOException {
    return new RawClient(server.port());
  }

  private String nextSeen() throws InterruptedException {
    return String.valueOf(seen.poll(PATIENCE_SECONDS, TimeUnit.SECONDS));
  }

  private void waitFor(Duration most) {
    try {
      boolean _ = goOn.tryAcquire(most.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @AfterEach
  void stop() {
    server.close();
  }

  @Test
  void aHandlerMayThinkForLongerThanAConnectionMayRest() throws IOException {
    serve(_ -> {
      waitFor(IDLE.multipliedBy(2));
      return Response.text("thought");
    });

    try (var client = client()) {
      assertThat(client.send(GET).readHead()).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void aSlowStreamLives() throws IOException {
    serve(_ ->
        Response.streaming(
            "text/plain",
            out -> {
              for (int i = 0; i < 4; i++) {
                out.write('a' + i);
                waitFor(IDLE.plus(GRACE));
              }
            }));

    assertThat(RawClient.get(server.port(), "/")).contains("a\r\n", "c\r\n", "0\r\n\r\n");
  }

  @Test
  void aConnectionThatRestsTooLongIsClosed() throws IOException {
    try (var client = client()) {
      assertThat(client.send(GET).readHead()).startsWith("HTTP/1.1 204");
      assertThat(client.readAll()).isEmpty();
    }
  }

  @Test
  void seesThatAClientHasHungUp() throws Exception {
    serve(request -> {
      seen.add("before: " + request.isClientGone());
      waitFor(Duration.ofSeconds(PATIENCE_SECONDS));
      seen.add("after: " + request.isClientGone());
      return Response.noContent();
    });

    try (var client = client()) {
      client.send(GET);
      assertThat(nextSeen()).isEqualTo("before: false");
    }
    goOn.release();
    assertThat(nextSeen()).isEqualTo("after: true");
  }

  @Test
  void lookingForTheClientLosesNothingOfTheNextRequest() throws Exception {
    serve(request -> {
      waitFor(Duration.ofSeconds(PATIENCE_SECONDS));
      return Response.text(request.path() + request.isClientGone() + request.isClientGone());
    });

    try (var client = client()) {
      client.send("GET /one HTTP/1.1\r\nHost: a\r\n\r\n");
      client.send("GET /two HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      goOn.release(2);
      assertThat(client.readAll()).contains("/onefalsefalse").contains("/twofalsefalse");
    }
  }

  @Test
  void aWriterLearnsThatItsClientIsGone() throws Exception {
    serve(_ ->
        Response.streaming(
            "text/plain",
            out -> {
              try {
                while (seen.isEmpty()) {
                  out.write(new byte[8192]);
                }
              } catch (ClientGone gone) {
                seen.add("gone");
                throw gone;
              }
            }));

    try (var client = client()) {
      client.send(GET).readHead();
    }
    assertThat(nextSeen()).isEqualTo("gone");
  }

  @Test
  void aWriterIsNotHeldForEverByAClientWhoDoesNotRead() throws Exception {
    serve(_ ->
        Response.streaming(
            "text/plain",
            out -> {
              try {
                while (seen.isEmpty()) {
                  out.write(new byte[65_536]);
                }
              } catch (ClientGone gone) {
                seen.add("gone");
                throw gone;
              }
            }));

    try (var client = client()) {
      client.send(GET);
      assertThat(nextSeen()).isEqualTo("gone");
    }
  }

  @Test
  void anAnswerThatFailsHalfwayIsCutSoThatTheClientSeesIt() throws IOException {
    serve(_ ->
        Response.streaming(
            "text/plain",
            out -> {
              out.write('a');
              throw new IOException("the source broke");
            }));

    assertThat(RawClient.get(server.port(), "/")).contains("1\r\na").doesNotContain("0\r\n\r\n");
  }

  @Test
  void aBodyThatDripsIsTimedOutAsAProblem() throws IOException {
    serve(request -> Response.text(request.text(100)));

    assertThat(
            RawClient.ask(
                server.port(), "POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nabc"))
        .startsWith("HTTP/1.1 408")
        .contains("Connection: close", "\"code\":\"request_timeout\"");
  }

  @Test
  void aBodyThatIsSlowButSteadyIsRead() throws IOException {
    serve(request -> Response.text("read " + request.readBody(100_000).length));

    try (var client = client()) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 40960\r\n\r\n");
      for (int i = 0; i < 10; i++) {
        client.send("x".repeat(4096));
        waitFor(GRACE.dividedBy(3));
      }
      assertThat(client.readHead()).startsWith("HTTP/1.1 200");
    }
  }

  @Test
  void aBodyThatEndsEarlyIsNoAnswersBusiness() throws Exception {
    serve(request -> {
      try {
        return Response.text(request.text(100));
      } catch (ClientGone gone) {
        seen.add("gone");
        throw gone;
      }
    });

    try (var client = client()) {
      client.send("POST / HTTP/1.1\r\nHost: a\r\nContent-Length: 50\r\n\r\nabc");
    }
    assertThat(nextSeen()).isEqualTo("gone");
  }

  @Test
  void aBodyIsAskedForOnlyWhenItIsRead() throws IOException {
    serve(request -> Response.text(request.text(10)));

    String head = "POST / HTTP/1.1\r\nHost: a\r\nExpect: 100-continue\r\nContent-Length: ";
    try (var client = client()) {
      assertThat(client.send(head + "3\r\n\r\n").readHead()).startsWith("HTTP/1.1 100");
      assertThat(client.send("abc").readHead()).startsWith("HTTP/1.1 200");
    }
    assertThat(RawClient.ask(server.port(), head + "11\r\n\r\n")).startsWith("HTTP/1.1 413");
  }

  @Test
  void runningRequestsFinishWhenTheServerStops() throws Exception {
    serve(_ -> {
      seen.add("running");
      waitFor(Duration.ofSeconds(PATIENCE_SECONDS));
      return Response.text("finished");
    });

    try (var client = client()) {
      client.send(GET);
      assertThat(nextSeen()).isEqualTo("running");
      var stopped = new CountDownLatch(1);
      int port = server.port();
      Thread.ofVirtual()
          .start(() -> {
            server.close();
            stopped.countDown();
          });
      awaitRefusal(port);
      assertThat(stopped.getCount()).isEqualTo(1);
      goOn.release();
      assertThat(client.readAll()).startsWith("HTTP/1.1 200").endsWith("finished");
      assertThat(stopped.await(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
    }
  }

  private void awaitRefusal(int port) {
    long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
    assertThatThrownBy(
            () -> {
              while (System.nanoTime() < end) {
                new RawClient(port).close();
                waitFor(Duration.ofMillis(10));
              }
            })
        .isInstanceOf(ConnectException.class);
  }

  @Test
  void beyondItsCapConnectionsWaitForAFreePlace() throws IOException {
    try (var second = client();
        var third = client()) {
      RawClient fourth;
      try (var first = client()) {
        assertThat(first.send(GET).readHead()).startsWith("HTTP/1.1 204");
        assertThat(second.send(GET).readHead()).startsWith("HTTP/1.1 204");
        assertThat(third.send(GET).readHead()).startsWith("HTTP/1.1 204");
        fourth = client();
      }
      try (fourth) {
        assertThat(fourth.send(GET).readHead()).startsWith("HTTP/1.1 204");
      }
    }
  }
}
