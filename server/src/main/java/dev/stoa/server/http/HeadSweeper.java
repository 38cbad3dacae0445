package dev.stoa.server.http;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;

/// Closes connections whose request head comes at a drip: each byte restarts Jetty's idle time-out,
/// so that alone would let them live for ever. Touches an internal class of Jetty, whose version is
/// pinned and whose behaviour the attack tests check.
final class HeadSweeper implements Runnable {

  /// A connection that rests between requests, and how many bytes it had sent by then.
  private record Rest(long messages, long bytes, long sinceNanos) {}

  private final ServerConnector connector;
  private final long headNanos;
  private Map<EndPoint, Rest> rests = new HashMap<>();

  HeadSweeper(ServerConnector connector, Duration head) {
    this.connector = connector;
    this.headNanos = head.toNanos();
  }

  @Override
  public void run() {
    long now = System.nanoTime();
    var resting = new HashMap<EndPoint, Rest>();
    for (EndPoint endPoint : connector.getConnectedEndPoints()) {
      if (endPoint.getConnection() instanceof HttpConnection connection
          && isDripping(connection, now, resting)) {
        endPoint.close();
      }
    }
    rests = resting;
    if (connector.isRunning()) {
      connector.getScheduler().schedule(this, Math.max(headNanos / 10, 1), TimeUnit.NANOSECONDS);
    }
  }

  private boolean isDripping(HttpConnection connection, long now, Map<EndPoint, Rest> resting) {
    HttpParser parser = connection.getParser();
    HttpParser.State state = parser.getState();
    if (state == HttpParser.State.START) {
      // blank lines before a request leave the parser where it is; bytes tell them from rest
      var rest = new Rest(connection.getMessagesIn(), connection.getBytesIn(), now);
      Rest before = rests.getOrDefault(connection.getEndPoint(), rest);
      boolean same = before.messages() == rest.messages();
      resting.put(connection.getEndPoint(), same ? before : rest);
      return same && before.bytes() != rest.bytes() && now - before.sinceNanos() > headNanos;
    }
    return state.compareTo(HttpParser.State.CONTENT) < 0
        && now - parser.getBeginNanoTime() > headNanos;
  }
}
