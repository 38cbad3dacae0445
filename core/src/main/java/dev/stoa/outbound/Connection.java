package dev.stoa.outbound;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.ProtocolException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;

/// A connection and the bytes that were read from it ahead. Used by one thread at a time; [#close]
/// may come from any.
final class Connection {

  static final int LINE_BYTES_MAX = 16 * 1024;

  private static final int PEEK_MILLIS = 1;

  private final Socket raw = new Socket();
  private Socket socket = raw;
  private InputStream in = InputStream.nullInputStream();
  private OutputStream out = OutputStream.nullOutputStream();
  private final byte[] buffer = new byte[LINE_BYTES_MAX];
  private int at;
  private int limit;
  private boolean silent = true;

  /// Connects, and agrees on TLS for the name of the place if it is secure.
  void connect(Place place, SSLContext tls, Duration within) throws IOException {
    int millis = Math.clamp(within.toMillis(), 1, Integer.MAX_VALUE);
    raw.setTcpNoDelay(true);
    raw.connect(new InetSocketAddress(place.address(), place.port()), millis);
    if (place.secure()) {
      socket = secured(place, tls, millis);
    }
    in = socket.getInputStream();
    out = socket.getOutputStream();
  }

  private SSLSocket secured(Place place, SSLContext tls, int millis) throws IOException {
    var layer =
        (SSLSocket) tls.getSocketFactory().createSocket(raw, place.host(), place.port(), true);
    SSLParameters parameters = layer.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    layer.setSSLParameters(parameters);
    raw.setSoTimeout(millis);
    layer.startHandshake();
    raw.setSoTimeout(0);
    return layer;
  }

  /// Ends it at once, and whatever is being read or written.
  void close() {
    try {
      raw.close();
    } catch (IOException _) {
      // it is gone either way
    }
  }

  /// Whether it is over, or something came that nobody asked for. Waits a moment for bytes.
  boolean isDead() {
    try {
      socket.setSoTimeout(PEEK_MILLIS);
      in.read();
      return true;
    } catch (SocketTimeoutException _) {
      return !isQuietAgain();
    } catch (IOException _) {
      return true;
    }
  }

  private boolean isQuietAgain() {
    try {
      socket.setSoTimeout(0);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  /// Whether more was read than the answer.
  boolean hasBytesLeft() {
    return at < limit;
  }

  /// Whether bytes came that nobody asked for; they must not be taken for the next answer.
  boolean hasUnasked() {
    try {
      return in.available() > 0;
    } catch (IOException _) {
      return true;
    }
  }

  void begin() {
    silent = true;
  }

  /// Whether not a byte was read since [#begin].
  boolean isSilent() {
    return silent;
  }

  void write(byte[] bytes) throws IOException {
    out.write(bytes);
  }

  /// The next line without its end, as Latin-1.
  ///
  /// @throws ProtocolException when it is longer than a line may be
  String line() throws IOException {
    int searched = at;
    while (true) {
      for (int i = searched; i < limit; i++) {
        if (buffer[i] == '\n') {
          int end = i > at && buffer[i - 1] == '\r' ? i - 1 : i;
          String line = new String(buffer, at, end - at, StandardCharsets.ISO_8859_1);
          at = i + 1;
          return line;
        }
      }
      moveToFront();
      searched = limit;
      if (limit == buffer.length) {
        throw new ProtocolException("a line of more than %d bytes".formatted(LINE_BYTES_MAX));
      }
      if (!fill()) {
        throw new EOFException("the connection ended within a line");
      }
    }
  }

  /// At most `max` bytes of what comes next, at least one; -1 at the end.
  int read(byte[] into, int from, int max) throws IOException {
    if (at == limit) {
      if (max >= buffer.length) {
        return in.read(into, from, max);
      }
      moveToFront();
      if (!fill()) {
        return -1;
      }
    }
    int count = Math.min(max, limit - at);
    System.arraycopy(buffer, at, into, from, count);
    at += count;
    return count;
  }

  private void moveToFront() {
    System.arraycopy(buffer, at, buffer, 0, limit - at);
    limit -= at;
    at = 0;
  }

  private boolean fill() throws IOException {
    int count = in.read(buffer, limit, buffer.length - limit);
    if (count < 0) {
      return false;
    }
    silent = false;
    limit += count;
    return true;
  }
}
