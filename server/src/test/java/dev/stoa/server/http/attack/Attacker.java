package dev.stoa.server.http.attack;

import dev.stoa.server.http.attack.Attack.Ending;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;

/// One connection of an attacker, who reads while he writes.
final class Attacker implements AutoCloseable {

  private static final int ANSWER_BYTES_MAX = 1024 * 1024;

  private final Socket socket;
  private final long patienceNanos;
  private final ByteArrayOutputStream answer = new ByteArrayOutputStream();
  private final Thread reader;
  private volatile boolean closed;
  private long bytesSent;

  Attacker(Victim victim) throws IOException {
    this.socket = victim.connect();
    this.patienceNanos = victim.patience().toNanos();
    socket.setSoTimeout((int) victim.patience().toMillis());
    this.reader = Thread.ofVirtual().start(this::listen);
  }

  /// Sends a text and waits for the end.
  static Ending send(Victim victim, String text) throws IOException {
    try (var attacker = new Attacker(victim)) {
      attacker.write(text.getBytes(StandardCharsets.ISO_8859_1));
      return attacker.ending();
    }
  }

  /// Sends a text and then the same piece over and over, until the server ends it.
  static Ending flood(Victim victim, String text, String piece, long bytesMax) throws IOException {
    byte[] pieces =
        piece.repeat(Math.max(1, 65_536 / piece.length())).getBytes(StandardCharsets.ISO_8859_1);
    try (var attacker = new Attacker(victim)) {
      attacker.write(text.getBytes(StandardCharsets.ISO_8859_1));
      while (attacker.bytesSent < bytesMax && attacker.write(pieces)) {
        // as fast as the server takes it
      }
      return attacker.ending();
    }
  }

  /// Sends a text and then one byte of the drops at a time, over and over.
  static Ending drip(Victim victim, String text, String drops) throws IOException {
    try (var attacker = new Attacker(victim)) {
      attacker.write(text.getBytes(StandardCharsets.ISO_8859_1));
      long end = System.nanoTime() + attacker.patienceNanos;
      int next = 0;
      while (!attacker.closed && System.nanoTime() < end) {
        attacker.write(new byte[] {(byte) drops.charAt(next++ % drops.length())});
        attacker.awaitEnd(victim.pace().toMillis());
      }
      return attacker.ending();
    }
  }

  /// False when the server takes no more.
  private boolean write(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      bytesSent += bytes.length;
      return !closed;
    } catch (IOException ended) {
      return false;
    }
  }

  private void listen() {
    try {
      InputStream in = socket.getInputStream();
      var buffer = new byte[8192];
      int count = in.read(buffer);
      while (count >= 0 && answer.size() < ANSWER_BYTES_MAX) {
        answer.write(buffer, 0, count);
        count = in.read(buffer);
      }
      closed = true;
    } catch (SocketTimeoutException stillOpen) {
      closed = false;
    } catch (IOException reset) {
      closed = true;
    }
  }

  private Ending ending() {
    awaitEnd(patienceNanos / 1_000_000);
    return new Ending(answer.toString(StandardCharsets.UTF_8), closed, bytesSent);
  }

  private void awaitEnd(long millis) {
    try {
      reader.join(java.time.Duration.ofMillis(millis));
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
