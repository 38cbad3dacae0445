package dev.stoa.server.http.attack;

import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/// An honest client who asks again and again, on a new connection each time, while others attack.
public final class Bystander implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 5_000;

  private final Victim victim;
  private final AtomicInteger answered = new AtomicInteger();
  private final AtomicReference<@Nullable String> trouble = new AtomicReference<>();
  private final Thread thread;
  private volatile boolean leaving;

  public Bystander(Victim victim) {
    this.victim = victim;
    this.thread = Thread.ofVirtual().start(this::stroll);
  }

  /// How often the server answered so far.
  public int answered() {
    return answered.get();
  }

  /// What went wrong; null while every answer came in time.
  public @Nullable String trouble() {
    return trouble.get();
  }

  /// One honest request: the whole answer.
  public static String ask(Victim victim) throws IOException {
    try (Socket socket = victim.connect()) {
      socket.setSoTimeout(PATIENCE_MILLIS);
      String request = victim.getting() + "Connection: close\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
      InputStream in = socket.getInputStream();
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private void stroll() {
    while (!leaving && trouble.get() == null) {
      try {
        String answer = ask(victim);
        if (answer.startsWith("HTTP/1.1 200")) {
          answered.incrementAndGet();
        } else {
          trouble.set("answered: " + answer);
        }
      } catch (IOException failed) {
        trouble.set(failed.toString());
      }
    }
  }

  @Override
  public void close() {
    leaving = true;
    try {
      thread.join();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }
}
