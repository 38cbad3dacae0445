package dev.stoa.networks;

import dev.stoa.outbound.Network;
import dev.stoa.outbound.TrustedNetworks;
import java.net.InetAddress;
import java.util.List;

/// What the list says now, in memory. While the database is away what was read last holds. Safe for
/// use by many threads.
public final class StoredNetworks implements TrustedNetworks {

  private final NetworkStore store;
  private volatile TrustedNetworks current;

  /// Reads the list.
  public StoredNetworks(NetworkStore store) {
    this.store = store;
    this.current = read();
  }

  @Override
  public boolean contains(InetAddress address) {
    return current.contains(address);
  }

  /// Reads the list again: other nodes may have changed it. Blocking.
  public void refresh() {
    current = read();
  }

  private TrustedNetworks read() {
    List<Network> all =
        store.list().stream().map(TrustedNetwork::network).map(Network::parse).toList();
    return TrustedNetworks.of(all);
  }
}
