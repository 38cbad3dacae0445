package dev.stoa.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.SequentialIds;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class HttpServerTest {

  private static final String NO_STORE = "Cache-Control: no-store";

  private static final HttpServer SERVER =
      HttpServer.start(
          HttpConfig.loopback(0),
          new Router(
              List.of(
                  Route.get("/hello/{name}", new Access.Open(), HttpServerTest::hello),
                  Route.get("/fails", new Access.Open(), HttpServerTest::fail),
                  Route.get("/page", new Access.Open(), _ -> Response.html("<p>")),
                  Route.get("/stream", new Access.Open(), HttpServerTest::stream),
                  Route.post("/length", new Access.Open(), HttpServerTest::length)),
              Gate.open()),
          new SequentialIds());

  @AfterAll
  static void stop() {
    SERVER.close();
  }

  private static Response hello(Request request) {
    return Response.text(
        "%s %s %s".formatted(request.variable("name"), request.query().all(), request.path()));
  }

  private static Response fail(Request request) {
    throw new IllegalStateException("the secret of " + request.id());
  }

  private static Response stream(Request request) {
    return Response.streaming(
        "text/plain",
        out -> {
          out.write("one".getBytes(StandardCharsets.UTF_8));
          out.write("two".getBytes(StandardCharsets.UTF_8));
        });
  }

  private static Response length(Request request) {
    return Response.text(Integer.toString(request.readBody(100).length));
  }

  @Test
  void answersAGetWithItsVariablesAndQuery() throws IOException {
    assertThat(RawClient.get(SERVER.port(), "/hello/w%C3%B6rld?a=1&a=%E2%82%AC+2"))
        .startsWith("HTTP/1.1 200 OK\r\n")
        .endsWith("wörld {a=[1, € 2]} /hello/wörld");
  }

  @Test
  void everyAnswerHasItsOwnIdAndTheSafetyHeaders() throws IOException {
    String first = RawClient.get(SERVER.port(), "/hello/a");
    String second = RawClient.get(SERVER.port(), "/hello/a");

    assertThat(first)
        .containsPattern("x-request-id: [0-9a-f]{24}\r\n")
        .contains("x-content-type-options: nosniff\r\n", "referrer-policy: no-referrer\r\n")
        .doesNotContainIgnoringCase("server:");
    assertThat(first).isNotEqualTo(second);
  }

  @Test
  void pagesHaveAContentSecurityPolicy() throws IOException {
    assertThat(RawClient.get(SERVER.port(), "/page"))
        .contains("content-security-policy: default-src 'self'");
  }

  @Test
  void headHasTheHeadersOfGetAndNoBody() throws IOException {
    String answer =
        RawClient.ask(
            SERVER.port(), "HEAD /hello/a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");

    assertThat(answer)
        .startsWith("HTTP/1.1 200")
        .contains("Content-Length: 13")
        .endsWith("\r\n\r\n");
  }

  @Test
  void anUnknownAddressIsAProblem() throws IOException {
    assertThat(RawClient.get(SERVER.port(), "/nothing"))
        .startsWith("HTTP/1.1 404")
        .contains("Content-Type: application/problem+json", NO_STORE)
        .contains("\"code\":\"not_found\"", "\"requestId\":\"", "\"origin\":\"client\"");
  }

  @Test
  void anotherMethodIsToldWhatIsAllowed() throws IOException {
    assertThat(
            RawClient.ask(
                SERVER.port(), "DELETE /hello/a HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 405")
        .contains("Allow: GET, HEAD, OPTIONS")
        .contains("\"code\":\"method_not_allowed\"");
  }

  @Test
  void optionsAreAnswered() throws IOException {
    assertThat(
            RawClient.ask(
                SERVER.port(), "OPTIONS /length HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
        .startsWith("HTTP/1.1 204")
        .contains("Allow: OPTIONS, POST");
  }

  @Test
  void aFailureTellsItsIdAndNothingElse() throws IOException {
    assertThat(RawClient.get(SERVER.port(), "/fails"))
        .startsWith("HTTP/1.1 500")
        .contains("\"code\":\"internal\"")
        .doesNotContain("secret", "IllegalState", "Exception");
  }

  @Test
  void aStreamArrivesInChunks() throws IOException {
    assertThat(RawClient.get(SERVER.port(), "/stream"))
        .contains("Transfer-Encoding: chunked")
        .endsWith("3\r\none\r\n3\r\ntwo\r\n0\r\n\r\n");
  }

  @Test
  void aSecondRequestUsesTheConnectionAgain() throws IOException {
    try (var client = new RawClient(SERVER.port())) {
      for (int i = 0; i < 2; i++) {
        client.send("POST /length HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nabc");
        assertThat(client.readHead()).startsWith("HTTP/1.1 200");
        assertThat(client.read(1)).isEqualTo("3");
      }
    }
  }

  @Test
  void anAddressThatCannotBeReadIsAProblemThatSaysTheConnectionEnds() throws IOException {
    assertThat(RawClient.ask(SERVER.port(), "DELETE /hello/a%00b HTTP/1.1\r\nHost: a\r\n\r\n"))
        .startsWith("HTTP/1.1 400")
        .contains("Connection: close", "\"code\":\"malformed_request\"");
  }

  @Test
  void aBodyOverTheLimitIsRefusedByItsLengthAlone() throws IOException {
    assertThat(
            RawClient.ask(
                SERVER.port(), "POST /length HTTP/1.1\r\nHost: a\r\nContent-Length: 101\r\n\r\n"))
        .startsWith("HTTP/1.1 413")
        .contains("Connection: close")
        .contains("\"code\":\"body_too_large\"");
  }

  @Test
  void aBodyOverTheLimitIsRefusedByItsBytes() throws IOException {
    assertThat(
            RawClient.ask(
                SERVER.port(),
                "POST /length HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n"
                    + "65\r\n"
                    + "x".repeat(101)))
        .startsWith("HTTP/1.1 413")
        .contains("Connection: close");
  }

  @Test
  void aPortInUseIsSaidClearly() {
    var taken = new HttpConfig(HttpConfig.LOOPBACK, SERVER.port(), HttpLimits.DEFAULT);

    assertThatThrownBy(
            () -> HttpServer.start(taken, _ -> Response.noContent(), new SequentialIds()))
        .isInstanceOf(CannotListen.class)
        .hasMessageStartingWith("Port " + SERVER.port() + " on 127.0.0.1 is in use");
  }
}
