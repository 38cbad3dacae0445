package dev.stoa.outbound;

import dev.stoa.outbound.AddressGuard.Checked;
import java.io.IOException;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;
import javax.net.ssl.SSLContext;
import org.apache.hc.client5.http.HttpRoute;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.io.ConnectionEndpoint;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.protocol.HttpCoreContext;
import org.apache.hc.core5.io.CloseMode;
import org.apache.hc.core5.util.TimeValue;
import org.apache.hc.core5.util.Timeout;

/// Asks by Apache HttpClient's connections and pool, without its chain of interceptors. A pooled
/// connection belongs to one checked address, so that it is only reused while that is checked anew.
public final class ApacheOutbound implements Outbound, AutoCloseable {

  private static final TimeValue IDLE_MAX = TimeValue.ofSeconds(60);
  private static final TimeValue AT_ONCE = TimeValue.ZERO_MILLISECONDS;

  private final AddressGuard guard;
  private final PoolingHttpClientConnectionManager connections;
  private final Deadlines deadlines = new Deadlines();
  private final ApacheExchange exchange = new ApacheExchange();

  private ApacheOutbound(AddressGuard guard, SSLContext tls) {
    this.guard = guard;
    this.connections = ApacheConnections.pool(tls);
  }

  /// Believes the certificates that the Java runtime believes.
  public static ApacheOutbound to(TrustedNetworks trusted) {
    try {
      return to(trusted, SSLContext.getDefault());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// @param tls decides whose certificates are believed
  public static ApacheOutbound to(TrustedNetworks trusted, SSLContext tls) {
    return to(trusted, tls, NameLookup.ofSystem());
  }

  static ApacheOutbound to(TrustedNetworks trusted, SSLContext tls, NameLookup names) {
    return new ApacheOutbound(new AddressGuard(trusted, names), tls);
  }

  @Override
  public OutboundAnswer send(OutboundRequest request) {
    if (Thread.currentThread().isInterrupted()) {
      return new OutboundAnswer.Cancelled();
    }
    return switch (guard.check(request.address())) {
      case Checked.Stopped(OutboundAnswer answer) -> answer;
      case Checked.Allowed allowed -> send(request, allowed);
    };
  }

  /// Running exchanges are cut off.
  @Override
  public void close() {
    connections.close(CloseMode.IMMEDIATE);
    deadlines.close();
  }

  private OutboundAnswer send(OutboundRequest request, Checked.Allowed to) {
    long end = System.nanoTime() + request.limits().answer().toNanos();
    OutboundAnswer answer = new OutboundAnswer.Unreachable("no address");
    for (InetAddress address : to.addresses()) {
      answer = sendTo(request, route(to, address), end);
      if (!(answer instanceof OutboundAnswer.Unreachable)) {
        return answer;
      }
    }
    return answer;
  }

  private static HttpRoute route(Checked.Allowed to, InetAddress address) {
    var host = new HttpHost(to.secure() ? "https" : "http", address, to.host(), to.port());
    return new HttpRoute(host, null, to.secure());
  }

  private OutboundAnswer sendTo(OutboundRequest request, HttpRoute route, long end) {
    Optional<OutboundAnswer> first = once(request, route, end);
    // a connection that died while it was pooled: once more, on another
    return first
        .or(() -> once(request, route, end))
        .orElseGet(() -> new OutboundAnswer.Unreachable("connections end before an answer begins"));
  }

  /// Empty when the connection had gone stale and trying again does no harm.
  private Optional<OutboundAnswer> once(OutboundRequest request, HttpRoute route, long end) {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    if (!left.isPositive()) {
      return Optional.of(new OutboundAnswer.TimedOut(request.limits().answer()));
    }
    ConnectionEndpoint endpoint;
    try {
      endpoint = connections.lease("", route, Timeout.INFINITE, null).get(Timeout.of(left));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      return Optional.of(new OutboundAnswer.Cancelled());
    } catch (TimeoutException _) {
      return Optional.of(new OutboundAnswer.Unreachable("no free connection in time"));
    } catch (ExecutionException | RuntimeException closed) {
      return Optional.of(new OutboundAnswer.Unreachable("the client is closed: " + closed));
    }
    return leased(request, endpoint, left);
  }

  private Optional<OutboundAnswer> leased(
      OutboundRequest request, ConnectionEndpoint endpoint, Duration left) {
    boolean pooled = endpoint.isConnected();
    var watched = deadlines.begin(left, () -> endpoint.close(CloseMode.IMMEDIATE));
    boolean keep = false;
    try {
      if (!pooled) {
        connect(endpoint, shorter(left, request.limits().connect()));
      }
      ApacheExchange.Outcome outcome = exchange.run(endpoint, request);
      keep = outcome.reusable() && !watched.isOver();
      return outcome.isStale(pooled, request) && !watched.isOver() && !isInterrupted()
          ? Optional.empty()
          : Optional.of(told(outcome.answer(), request, watched));
    } catch (IOException | RuntimeException unconnected) {
      String why = "no connection: " + unconnected.getMessage();
      return Optional.of(told(new OutboundAnswer.Unreachable(why), request, watched));
    } finally {
      deadlines.end(watched);
      if (!keep) {
        endpoint.close(CloseMode.IMMEDIATE);
      }
      connections.release(endpoint, null, keep ? IDLE_MAX : AT_ONCE);
    }
  }

  private void connect(ConnectionEndpoint endpoint, Duration within) throws IOException {
    connections.connect(endpoint, TimeValue.of(within), HttpCoreContext.create());
  }

  /// Whoever cut an exchange off explains it better than the broken connection does.
  private static OutboundAnswer told(
      OutboundAnswer answer, OutboundRequest request, Deadlines.Watched watched) {
    if (answer instanceof OutboundAnswer.Answered) {
      return answer;
    }
    if (isInterrupted()) {
      return new OutboundAnswer.Cancelled();
    }
    return watched.isOver() ? new OutboundAnswer.TimedOut(request.limits().answer()) : answer;
  }

  private static boolean isInterrupted() {
    return Thread.currentThread().isInterrupted();
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }
}
