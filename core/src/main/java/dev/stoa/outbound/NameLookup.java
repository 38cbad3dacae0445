package dev.stoa.outbound;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/// Finds the addresses of a name.
@FunctionalInterface
interface NameLookup {

  /// @return at least one
  /// @throws UnknownHostException when there is none
  List<InetAddress> addressesOf(String name) throws UnknownHostException;

  /// As the operating system resolves names.
  static NameLookup ofSystem() {
    return name -> List.of(InetAddress.getAllByName(name));
  }
}
