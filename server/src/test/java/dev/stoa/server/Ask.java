package dev.stoa.server;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.jspecify.annotations.Nullable;

/// One HTTP request. Immutable.
///
/// @param body a character for each byte
record Ask(URI base, String method, String target, List<String> headers, @Nullable String body) {

  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  static Ask of(URI base, String method, String target) {
    return new Ask(base, method, target, List.of(), null);
  }

  /// Sets a header; what it was before is gone.
  Ask header(String name, String value) {
    List<String> more = new ArrayList<>();
    for (int i = 0; i < headers.size(); i += 2) {
      if (!headers.get(i).equalsIgnoreCase(name)) {
        more.addAll(headers.subList(i, i + 2));
      }
    }
    more.addAll(List.of(name, value));
    return new Ask(base, method, target, List.copyOf(more), body);
  }

  Ask key(String secret) {
    return header("x-api-key", secret);
  }

  Ask cookie(String nameAndValue) {
    return header("cookie", nameAndValue);
  }

  Ask json(String text) {
    return body("application/json", text.getBytes(StandardCharsets.UTF_8));
  }

  Ask body(String mediaType, byte[] bytes) {
    return new Ask(base, method, target, headers, new String(bytes, StandardCharsets.ISO_8859_1))
        .header("content-type", mediaType);
  }

  Told send() {
    try {
      return Told.of(CLIENT.send(request(), BodyHandlers.ofByteArray()));
    } catch (IOException broken) {
      throw new AssertionError(method + " " + target + " got no answer", broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new AssertionError(stopped);
    }
  }

  CompletableFuture<Told> sendLater() {
    return CLIENT.sendAsync(request(), BodyHandlers.ofByteArray()).thenApply(Told::of);
  }

  private HttpRequest request() {
    var builder =
        HttpRequest.newBuilder(URI.create(base + target))
            .timeout(Duration.ofSeconds(60))
            .method(
                method,
                body == null
                    ? BodyPublishers.noBody()
                    : BodyPublishers.ofString(body, StandardCharsets.ISO_8859_1));
    if (!headers.isEmpty()) {
      builder.headers(headers.toArray(String[]::new));
    }
    return builder.build();
  }
}
