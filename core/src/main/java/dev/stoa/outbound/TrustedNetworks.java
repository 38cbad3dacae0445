package dev.stoa.outbound;

import java.net.InetAddress;
import java.util.List;

/// The networks that may be asked. Asked for every request, so that a change applies at once. Safe
/// for use by many threads.
@FunctionalInterface
public interface TrustedNetworks {

  boolean contains(InetAddress address);

  static TrustedNetworks of(List<Network> networks) {
    List<Network> listed = List.copyOf(networks);
    return address -> listed.stream().anyMatch(network -> network.contains(address));
  }

  /// What either of both trusts.
  default TrustedNetworks or(TrustedNetworks other) {
    return address -> contains(address) || other.contains(address);
  }
}
