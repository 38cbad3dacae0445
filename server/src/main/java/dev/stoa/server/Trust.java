package dev.stoa.server;

import dev.stoa.audit.AuditLog;
import dev.stoa.networks.JdbcNetworkStore;
import dev.stoa.networks.NetworkKeeper;
import dev.stoa.networks.StoredNetworks;
import dev.stoa.outbound.TrustedNetworks;
import dev.stoa.server.config.Config;
import java.time.Duration;
import java.time.InstantSource;

/// Which networks may be asked.
///
/// @param all those of the configuration and those that administrators have listed
record Trust(TrustedNetworks all, NetworkKeeper keeper) {

  private static final Duration READ_EVERY = Duration.ofSeconds(2);

  static Trust wire(
      Config.Outbound config,
      Storage storage,
      AuditLog audit,
      InstantSource clock,
      Closing closing) {
    var store = new JdbcNetworkStore(storage.database());
    var listed = new StoredNetworks(store);
    closing
        .later(new Housekeeping())
        .every(READ_EVERY, "Reading the trusted networks", listed::refresh);
    return new Trust(
        TrustedNetworks.of(config.networks()).or(listed),
        new NetworkKeeper(store, listed, audit, storage.database(), clock));
  }
}
