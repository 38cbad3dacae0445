package dev.stoa.server.access;

import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.Request;
import java.util.Set;

/// Routes for those who run the installation answer on loopback only.
public final class OperatorsOnly {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "0:0:0:0:0:0:0:1", "::1");

  private final ClientAddress addresses;

  public OperatorsOnly(ClientAddress addresses) {
    this.addresses = addresses;
  }

  void require(Request request) {
    if (!LOOPBACK.contains(addresses.of(request))) {
      throw new ProblemException(Problem.notFound());
    }
  }
}
