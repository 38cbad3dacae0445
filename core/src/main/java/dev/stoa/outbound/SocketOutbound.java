package dev.stoa.outbound;

import dev.stoa.deadlines.Deadlines;
import dev.stoa.outbound.AddressGuard.Checked;
import java.io.IOException;
import java.net.InetAddress;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Optional;
import javax.net.ssl.SSLContext;

/// A small blocking HTTP/1.1 client on sockets. A pooled connection belongs to one checked address,
/// so that it is only used again while that is checked anew.
public final class SocketOutbound implements Outbound, AutoCloseable {

  private final AddressGuard guard;
  private final SSLContext tls;
  private final IdleConnections idle = new IdleConnections();
  private final Deadlines deadlines = new Deadlines("outbound-deadlines");

  private SocketOutbound(AddressGuard guard, SSLContext tls) {
    this.guard = guard;
    this.tls = tls;
  }

  /// Believes the certificates that the Java runtime believes.
  public static SocketOutbound to(TrustedNetworks trusted) {
    try {
      return to(trusted, SSLContext.getDefault());
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /// @param tls decides whose certificates are believed
  public static SocketOutbound to(TrustedNetworks trusted, SSLContext tls) {
    return to(trusted, tls, NameLookup.ofSystem());
  }

  static SocketOutbound to(TrustedNetworks trusted, SSLContext tls, NameLookup names) {
    return new SocketOutbound(new AddressGuard(trusted, names), tls);
  }

  @Override
  public OutboundAnswer send(OutboundRequest request) {
    if (isInterrupted()) {
      return new OutboundAnswer.Cancelled();
    }
    return switch (guard.check(request.site())) {
      case Checked.Stopped(OutboundAnswer answer) -> answer;
      case Checked.Allowed allowed -> send(request, allowed);
    };
  }

  /// Running exchanges are cut off.
  @Override
  public void close() {
    idle.close();
    deadlines.close();
  }

  private OutboundAnswer send(OutboundRequest request, Checked.Allowed to) {
    long end = System.nanoTime() + request.limits().answer().toNanos();
    OutboundAnswer answer = new OutboundAnswer.Unreachable("no address");
    for (InetAddress address : to.addresses()) {
      answer = sendTo(request, new Place(to.secure(), to.host(), address, to.port()), end);
      if (!(answer instanceof OutboundAnswer.Unreachable)) {
        return answer;
      }
    }
    return answer;
  }

  private OutboundAnswer sendTo(OutboundRequest request, Place place, long end) {
    Connection pooled = idle.take(place);
    Optional<OutboundAnswer> answer =
        pooled == null ? Optional.empty() : once(request, place, pooled, true, end);
    // there was none, or it had died while it was pooled
    return answer
        .or(() -> once(request, place, new Connection(), false, end))
        .orElseGet(() -> new OutboundAnswer.Unreachable("the connection went stale"));
  }

  /// Empty when the connection had gone stale in the pool and trying again does no harm.
  private Optional<OutboundAnswer> once(
      OutboundRequest request, Place place, Connection connection, boolean pooled, long end) {
    Duration left = Duration.ofNanos(end - System.nanoTime());
    var watched = deadlines.begin(left, connection::close);
    boolean reusable = false;
    try {
      if (!pooled) {
        connection.connect(place, tls, shorter(left, request.limits().connect()));
      }
      Exchange.Outcome outcome = Exchange.run(connection, request);
      reusable = outcome.reusable();
      boolean again = pooled && outcome.isStale(request) && !watched.isOver() && !isInterrupted();
      return again ? Optional.empty() : Optional.of(told(outcome.answer(), request, watched));
    } catch (IOException | RuntimeException unconnected) {
      String why = "no connection: " + unconnected.getMessage();
      return Optional.of(told(new OutboundAnswer.Unreachable(why), request, watched));
    } finally {
      if (deadlines.end(watched) && reusable) {
        idle.put(place, connection);
      } else {
        connection.close();
      }
    }
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
