package dev.stoa.cli.remote;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// One Stoa at one address, spoken to with one set of headers. Redirects are not followed, so that
/// a key never travels to another address.
public final class Remote {

  private static final Duration CONNECT_TIMEOUT = Duration.ofSeconds(5);
  private static final Duration ANSWER_TIMEOUT = Duration.ofMinutes(2);
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .connectTimeout(CONNECT_TIMEOUT)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final String url;
  private final Map<String, String> headers;

  public Remote(String url) {
    this(url, Map.of());
  }

  private Remote(String url, Map<String, String> headers) {
    this.url = url;
    this.headers = Map.copyOf(headers);
  }

  public String url() {
    return url;
  }

  /// The same server, spoken to with one more header.
  public Remote with(String header, String value) {
    Map<String, String> more = new LinkedHashMap<>(headers);
    more.put(header, value);
    return new Remote(url, more);
  }

  /// @throws RefusedException when the server refuses
  /// @throws UnreachableException when there is no answer
  public Answer read(String path) {
    return accepted(send("GET", path, BodyPublishers.noBody()));
  }

  /// As [#read], with a JSON body.
  public Answer post(String path, JsonNode body) {
    return sendJson("POST", path, body);
  }

  /// As [#read], and what is at the path is then as the body says.
  public Answer put(String path, JsonNode body) {
    return sendJson("PUT", path, body);
  }

  /// As [#read], and of what is at the path only what the body names changes.
  public Answer patch(String path, JsonNode body) {
    return sendJson("PATCH", path, body);
  }

  private Answer sendJson(String method, String path, JsonNode body) {
    return accepted(
        with("content-type", "application/json")
            .send(
                method,
                path,
                BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body))));
  }

  /// As [#read], with a body whose type stands in a header.
  public Answer post(String path, BodyPublisher body) {
    return accepted(send("POST", path, body));
  }

  /// As [#read], but removes.
  public Answer delete(String path) {
    return accepted(send("DELETE", path, BodyPublishers.noBody()));
  }

  private static Answer accepted(Answer answer) {
    if (answer.isRefusal()) {
      throw new RefusedException(answer);
    }
    return answer;
  }

  private Answer send(String method, String path, BodyPublisher body) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url + path))
            .timeout(ANSWER_TIMEOUT)
            .method(method, body)
            .setHeader("accept", "application/json")
            .setHeader("user-agent", "stoa-cli");
    headers.forEach(request::setHeader);
    try {
      HttpResponse<byte[]> response =
          CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
      return new Answer(response.statusCode(), response.headers(), response.body());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new UnreachableException(url, e);
    } catch (IOException e) {
      throw new UnreachableException(url, e);
    }
  }
}
