package dev.stoa.outbound;

import javax.net.ssl.SSLContext;

final class ApacheOutboundTest extends OutboundContract {

  @Override
  Outbound open(TrustedNetworks trusted, SSLContext tls, NameLookup names) {
    return ApacheOutbound.to(trusted, tls, names);
  }

  @Override
  void close(Outbound outbound) {
    ((ApacheOutbound) outbound).close();
  }
}
