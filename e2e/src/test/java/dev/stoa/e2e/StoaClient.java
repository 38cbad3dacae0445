package dev.stoa.e2e;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Somebody who speaks HTTP to Stoa: keeps the session's cookie, sends and reads JSON.
final class StoaClient implements AutoCloseable {

  static final JsonMapper JSON = new JsonMapper();
  static final String PASSWORD = "correct horse battery";
  private static final Duration TIMEOUT = Duration.ofSeconds(30);

  private final HttpClient http =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).connectTimeout(TIMEOUT).build();
  private final String url;
  private volatile String cookie = "";

  StoaClient(String url) {
    this.url = url;
  }

  /// An answer with its body as text.
  record Answer(int status, java.net.http.HttpHeaders headers, String body) {

    JsonNode json() {
      return JSON.readTree(body);
    }

    String header(String name) {
      return headers.firstValue(name).orElse("");
    }
  }

  Answer signIn(String email) throws IOException, InterruptedException {
    Answer answer = post("/api/session", Map.of("email", email, "password", PASSWORD));
    if (answer.status() != 200) {
      throw new AssertionError(answer.body());
    }
    return answer;
  }

  Answer get(String path, String... headers) throws IOException, InterruptedException {
    return send(request(path, headers).GET().build());
  }

  Answer post(String path, Object body, String... headers)
      throws IOException, InterruptedException {
    return send(
        request(path, headers)
            .header("content-type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  Answer put(String path, Object body) throws IOException, InterruptedException {
    return send(
        request(path)
            .header("content-type", "application/json")
            .PUT(HttpRequest.BodyPublishers.ofString(JSON.writeValueAsString(body)))
            .build());
  }

  Answer postText(String path, String contentType, String body, String... headers)
      throws IOException, InterruptedException {
    return send(
        request(path, headers)
            .header("content-type", contentType)
            .POST(HttpRequest.BodyPublishers.ofString(body))
            .build());
  }

  Answer postBytes(String path, String contentType, byte[] body, String... headers)
      throws IOException, InterruptedException {
    return send(
        request(path, headers)
            .header("content-type", contentType)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build());
  }

  Answer delete(String path, String... headers) throws IOException, InterruptedException {
    return send(request(path, headers).DELETE().build());
  }

  private HttpRequest.Builder request(String path, String... headers) {
    var builder = HttpRequest.newBuilder(URI.create(url + path)).timeout(TIMEOUT);
    if (!cookie.isEmpty()) {
      builder.header("cookie", cookie);
    }
    return headers.length == 0 ? builder : builder.headers(headers);
  }

  private Answer send(HttpRequest request) throws IOException, InterruptedException {
    HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
    response
        .headers()
        .firstValue("set-cookie")
        .ifPresent(given -> cookie = given.substring(0, given.indexOf(';')));
    return new Answer(response.statusCode(), response.headers(), response.body());
  }

  @Override
  public void close() {
    http.close();
  }
}
