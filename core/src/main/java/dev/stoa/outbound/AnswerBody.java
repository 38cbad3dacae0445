package dev.stoa.outbound;

import dev.stoa.outbound.AnswerHead.Framing;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.net.ProtocolException;

/// Reads the body of an answer, and never more than is allowed.
final class AnswerBody {

  private static final int PIECE = 16 * 1024;
  private static final int TRAILERS_MAX = 100;
  private static final int SIZE_DIGITS_MAX = 15;

  private final Connection connection;
  private final long bytesMax;

  AnswerBody(Connection connection, long bytesMax) {
    this.connection = connection;
    this.bytesMax = bytesMax;
  }

  /// The body would be larger than allowed.
  static final class TooLarge extends IOException {
    private static final long serialVersionUID = 1L;
  }

  byte[] read(Framing framing) throws IOException {
    return switch (framing) {
      case Framing.None() -> new byte[0];
      case Framing.Sized(long bytes) -> sized(bytes);
      case Framing.Chunked() -> chunked();
      case Framing.ToTheEnd() -> toTheEnd();
    };
  }

  private byte[] sized(long bytes) throws IOException {
    requireAllowed(bytes);
    if (bytes > PIECE) {
      // memory grows with what comes, not with what is promised
      var body = new ByteArrayOutputStream(PIECE);
      copy(bytes, body);
      return body.toByteArray();
    }
    byte[] body = new byte[(int) bytes];
    int at = 0;
    while (at < body.length) {
      at += more(body, at, body.length - at);
    }
    return body;
  }

  private byte[] chunked() throws IOException {
    var body = new ByteArrayOutputStream();
    for (long size = chunkSize(); size > 0; size = chunkSize()) {
      requireAllowed(body.size() + size);
      copy(size, body);
      if (!connection.line().isEmpty()) {
        throw new ProtocolException("a chunk is longer than it says");
      }
    }
    dropTrailers();
    return body.toByteArray();
  }

  private long chunkSize() throws IOException {
    String line = connection.line();
    int end = line.indexOf(';');
    String digits = (end < 0 ? line : line.substring(0, end)).strip();
    if (digits.isEmpty()
        || digits.length() > SIZE_DIGITS_MAX
        || !digits.chars().allMatch(each -> Character.digit(each, 16) >= 0 && each < 0x80)) {
      throw new ProtocolException("the size of a chunk is no number");
    }
    return Long.parseLong(digits, 16);
  }

  private void dropTrailers() throws IOException {
    for (int lines = 0; !connection.line().isEmpty(); lines++) {
      if (lines >= TRAILERS_MAX) {
        throw new ProtocolException("more than %d trailers".formatted(TRAILERS_MAX));
      }
    }
  }

  private byte[] toTheEnd() throws IOException {
    var body = new ByteArrayOutputStream();
    byte[] piece = new byte[PIECE];
    for (int count = connection.read(piece, 0, PIECE);
        count >= 0;
        count = connection.read(piece, 0, PIECE)) {
      requireAllowed(body.size() + (long) count);
      body.write(piece, 0, count);
    }
    return body.toByteArray();
  }

  private void copy(long bytes, ByteArrayOutputStream body) throws IOException {
    byte[] piece = new byte[(int) Math.min(PIECE, bytes)];
    for (long left = bytes; left > 0; ) {
      int count = more(piece, 0, (int) Math.min(piece.length, left));
      body.write(piece, 0, count);
      left -= count;
    }
  }

  private int more(byte[] into, int from, int max) throws IOException {
    int count = connection.read(into, from, max);
    if (count < 0) {
      throw new EOFException("the connection ended within the body");
    }
    return count;
  }

  private void requireAllowed(long bytes) throws TooLarge {
    if (bytes > bytesMax) {
      throw new TooLarge();
    }
  }
}
