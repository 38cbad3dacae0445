package dev.stoa.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// Clients who call a model, one call after another each, until the server is gone, and write down
/// what they were answered: a line of JSON for each call that they sent.
final class Clients {

  private static final Duration TIMEOUT = Duration.ofSeconds(20);
  private static final Duration PAUSE = Duration.ofMillis(200);
  private static final int UNAVAILABLE = 503;

  private final Path log;
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicInteger unavailable = new AtomicInteger();
  private final CountDownLatch stopped = new CountDownLatch(1);

  Clients(Path log) {
    this.log = log;
  }

  Path log() {
    return log;
  }

  /// How many calls were answered with success so far.
  int answered() {
    return answered.get();
  }

  /// How many were refused with 503 so far.
  int unavailable() {
    return unavailable.get();
  }

  /// No thread calls again.
  void stop() {
    stopped.countDown();
  }

  /// Begins to call; each thread ends when the server can be reached no more, or when told to stop.
  List<Thread> begin(int size, String url, String key) {
    List<Thread> threads = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      threads.add(Thread.ofVirtual().start(() -> callAgainAndAgain(url, key)));
    }
    return threads;
  }

  private void callAgainAndAgain(String url, String key) {
    // POST: the client never sends one again by itself.
    var request =
        HttpRequest.newBuilder(URI.create(url))
            .timeout(TIMEOUT)
            .headers("x-api-key", key, "content-type", "text/plain")
            .POST(HttpRequest.BodyPublishers.ofString("As good as ever"))
            .build();
    try (var http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build()) {
      while (stopped.getCount() > 0 && call(http, request)) {
        // until it is gone
      }
    }
  }

  private boolean call(HttpClient http, HttpRequest request) {
    try {
      HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
      int status = response.statusCode();
      write(response.headers().firstValue("x-request-id").orElse(null), status);
      if (status == 200) {
        answered.incrementAndGet();
      } else if (status == UNAVAILABLE) {
        unavailable.incrementAndGet();
        return !stopped.await(PAUSE.toMillis(), TimeUnit.MILLISECONDS);
      }
      return true;
    } catch (ConnectException neverSent) {
      return false;
    } catch (IOException lost) {
      write(null, 0);
      return false;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  private synchronized void write(@Nullable String id, int status) {
    Map<String, Object> line = new HashMap<>();
    line.put("requestId", id);
    line.put("status", status);
    try {
      Files.writeString(
          log,
          StoaClient.JSON.writeValueAsString(line) + "\n",
          StandardOpenOption.CREATE,
          StandardOpenOption.APPEND);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
