package dev.stoa.server.http;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.eclipse.jetty.http.HttpException;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.Request;
import org.jspecify.annotations.Nullable;

/// A request's content that waits for a slow client, but not for ever: all the waiting together may
/// last the grace, or as long as what came needs at the least rate. Only waiting counts, so a
/// reader that takes its time harms nobody.
final class PatientStream extends InputStream {

  private static final int SKIPPED_BYTES_MAX = 64 * 1024;

  private final Request request;
  private final EndPoint endPoint;
  private final long graceNanos;
  private Content.@Nullable Chunk chunk;
  private boolean atEnd;
  private boolean broken;
  private long bytesCame;
  private long nanosWaited;

  PatientStream(Request request, Duration grace) {
    this.request = request;
    this.endPoint = request.getConnectionMetaData().getConnection().getEndPoint();
    this.graceNanos = grace.toNanos();
  }

  @Override
  public int read() throws IOException {
    var one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    if (length == 0) {
      return 0;
    }
    Content.Chunk current = content();
    if (current == null) {
      return -1;
    }
    return current.get(into, offset, length);
  }

  @Override
  public int available() {
    Content.Chunk current = chunk;
    return current == null ? 0 : current.remaining();
  }

  boolean isAtEnd() {
    return atEnd && !broken;
  }

  /// Throws away what has arrived, within bounds, without waiting. True when that was all.
  boolean skipWhatIsHere() {
    int skipped = 0;
    while (!broken && !atEnd && skipped < SKIPPED_BYTES_MAX) {
      Content.Chunk current = chunk == null ? request.read() : chunk;
      if (current == null) {
        return false;
      }
      skipped += current.remaining();
      release(current);
    }
    return isAtEnd();
  }

  /// The chunk to read from, with something in it; null at the end.
  private Content.@Nullable Chunk content() {
    while (!atEnd) {
      Content.Chunk current = chunk == null ? request.read() : chunk;
      if (current == null) {
        await();
      } else if (Content.Chunk.isFailure(current)) {
        broken = true;
        throw refused(current.getFailure());
      } else if (current.hasRemaining()) {
        if (chunk == null) {
          bytesCame += current.remaining();
          chunk = current;
        }
        return current;
      } else {
        release(current);
      }
    }
    return null;
  }

  private void release(Content.Chunk current) {
    atEnd = current.isLast();
    broken = broken || Content.Chunk.isFailure(current);
    current.release();
    chunk = null;
  }

  private void await() {
    long earned = TimeUnit.SECONDS.toNanos(1) / HttpLimits.BODY_BYTES_PER_SECOND_MIN * bytesCame;
    long left = Math.max(graceNanos, earned) - nanosWaited;
    var arrived = new Semaphore(0);
    long from = System.nanoTime();
    request.demand(arrived::release);
    try {
      if (!arrived.tryAcquire(Math.max(left, 0), TimeUnit.NANOSECONDS)) {
        broken = true;
        throw tooSlow(null);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      broken = true;
      throw new ClientGone(stopped);
    } finally {
      nanosWaited += System.nanoTime() - from;
    }
  }

  private RuntimeException refused(Throwable failure) {
    // after broken framing Jetty tells of an early end too, but then the client is still there
    if (failure instanceof EOFException && endPoint.isInputShutdown()) {
      return new ClientGone(failure);
    }
    if (failure instanceof TimeoutException) {
      return tooSlow(failure);
    }
    if (failure instanceof HttpException http) {
      return new ProblemException(JettyProblems.ofBody(http.getCode()), failure);
    }
    return new ClientGone(failure);
  }

  private static ProblemException tooSlow(@Nullable Throwable cause) {
    return new ProblemException(
        Problem.of(
            ErrorCode.REQUEST_TIMEOUT,
            "The body came too slowly; at least %d bytes a second are expected."
                .formatted(HttpLimits.BODY_BYTES_PER_SECOND_MIN)),
        cause);
  }
}
