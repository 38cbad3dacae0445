package dev.stoa.server;

import dev.stoa.outbound.OutboundLimits;
import dev.stoa.outbound.SocketOutbound;
import dev.stoa.outbound.TrustedNetworks;
import dev.stoa.providers.http.HttpProvider;
import dev.stoa.server.config.Config;

/// How Stoa asks other systems.
final class Upstreams {

  private static final long ANSWER_BYTES_MAX = 16L * 1024 * 1024;

  private Upstreams() {}

  static HttpProvider provider(Config.Outbound config, TrustedNetworks trusted, Closing closing) {
    return new HttpProvider(
        closing.later(SocketOutbound.to(trusted)),
        new OutboundLimits(config.connectTimeout(), config.timeout(), ANSWER_BYTES_MAX));
  }
}
