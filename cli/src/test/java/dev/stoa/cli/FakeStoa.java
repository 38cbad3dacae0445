package dev.stoa.cli;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;

/// A server on loopback that answers what a test has told it, and remembers what it was asked.
final class FakeStoa implements AutoCloseable {

  private static final String NOT_FOUND =
      """
      {"code":"not_found","title":"Not found","status":404,"detail":"There is nothing.",\
      "requestId":"r404","origin":"client","retryable":false}\
      """;

  private final HttpServer server;
  private final Map<String, Canned> answers = new HashMap<>();
  private final List<Asked> asked = new CopyOnWriteArrayList<>();

  /// @param line method and address, such as `GET /models/sentiment?text=hi`
  record Asked(String line, Map<String, String> headers, String body) {

    Optional<String> header(String name) {
      return Optional.ofNullable(headers.get(name));
    }
  }

  private record Canned(int status, Map<String, String> headers, String body) {}

  FakeStoa() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    server.createContext("/", this::answer);
    server.start();
  }

  String url() {
    return "http://localhost:" + server.getAddress().getPort();
  }

  FakeStoa on(String line, int status, String body) {
    return on(line, status, Map.of("content-type", "application/json"), body);
  }

  FakeStoa on(String line, int status, Map<String, String> headers, String body) {
    answers.put(line, new Canned(status, headers, body));
    return this;
  }

  FakeStoa refuse(String line, int status, String code, String title, String detail) {
    return on(
        line,
        status,
        Map.of("content-type", "application/problem+json", "x-request-id", "r1"),
        """
        {"code":"%s","title":"%s","status":%d,"detail":"%s","requestId":"r1","retryable":false}\
        """
            .formatted(code, title, status, detail));
  }

  List<String> lines() {
    return asked.stream().map(Asked::line).toList();
  }

  Asked asked(String line) {
    return asked.stream()
        .filter(request -> request.line().equals(line))
        .findFirst()
        .orElseThrow(() -> new AssertionError("not asked " + line + " but " + lines()));
  }

  private void answer(HttpExchange exchange) throws IOException {
    String line = exchange.getRequestMethod() + " " + exchange.getRequestURI();
    Map<String, String> headers = new HashMap<>();
    exchange
        .getRequestHeaders()
        .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.getFirst()));
    String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
    asked.add(new Asked(line, headers, body));
    Canned canned =
        answers.getOrDefault(
            line, new Canned(404, Map.of("content-type", "application/problem+json"), NOT_FOUND));
    canned.headers().forEach(exchange.getResponseHeaders()::add);
    byte[] bytes = canned.body().getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(canned.status(), bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  @Override
  public void close() {
    server.stop(0);
  }
}
