package dev.stoa.server.http;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.eclipse.jetty.http.HttpParser;
import org.eclipse.jetty.io.EndPoint;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.internal.HttpConnection;

/// Closes connections that rest too long between requests, and those whose request head comes at a
/// drip. It stands in for Jetty's idle time-out, which does not see a drip, would fail a write that
/// begins just after a long thought, and costs two timers per request. Within a request, bodies and
/// answers have limits of their own. Touches an internal class of Jetty, whose version is pinned
/// and whose behaviour the attack tests check.
final class ConnectionSweeper implements Runnable {

  /// A connection that rests between requests, and how many bytes it had sent by then.
  private record Rest(long messages, long bytes, long sinceNanos) {}

  private final ServerConnector connector;
  private final long headNanos;
  private final long idleNanos;
  private Map<EndPoint, Rest> rests = new HashMap<>();

  ConnectionSweeper(ServerConnector connector, HttpLimits limits) {
    this.connector = connector;
    this.headNanos = limits.head().toNanos();
    this.idleNanos = limits.idle().toNanos();
  }

  @Override
  public void run() {
    long now = System.nanoTime();
    var resting = new HashMap<EndPoint, Rest>();
    for (EndPoint endPoint : connector.getConnectedEndPoints()) {
      if (endPoint.getConnection() instanceof HttpConnection connection
          && isOverdue(connection, now, resting)) {
        endPoint.close();
      }
    }
    rests = resting;
    if (connector.isRunning()) {
      connector.getScheduler().schedule(this, pauseNanos(), TimeUnit.NANOSECONDS);
    }
  }

  private long pauseNanos() {
    return Math.max(Math.min(headNanos, idleNanos) / 10, 1);
  }

  private boolean isOverdue(HttpConnection connection, long now, Map<EndPoint, Rest> resting) {
    HttpParser parser = connection.getParser();
    HttpParser.State state = parser.getState();
    if (state == HttpParser.State.START) {
      // blank lines before a request leave the parser where it is; bytes tell them from rest
      var rest = new Rest(connection.getMessagesIn(), connection.getBytesIn(), now);
      Rest before = rests.getOrDefault(connection.getEndPoint(), rest);
      boolean same = before.messages() == rest.messages();
      resting.put(connection.getEndPoint(), same ? before : rest);
      long mostNanos = before.bytes() == rest.bytes() ? idleNanos : headNanos;
      return same && now - before.sinceNanos() > mostNanos;
    }
    return state.compareTo(HttpParser.State.CONTENT) < 0
        && now - parser.getBeginNanoTime() > headNanos;
  }
}
