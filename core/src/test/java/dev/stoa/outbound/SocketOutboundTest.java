package dev.stoa.outbound;

import javax.net.ssl.SSLContext;

final class SocketOutboundTest extends OutboundContract {

  @Override
  Outbound open(TrustedNetworks trusted, SSLContext tls, NameLookup names) {
    return SocketOutbound.to(trusted, tls, names);
  }

  @Override
  void close(Outbound outbound) {
    ((SocketOutbound) outbound).close();
  }
}
