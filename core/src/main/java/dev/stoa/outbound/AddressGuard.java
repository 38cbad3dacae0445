package dev.stoa.outbound;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.List;
import java.util.Locale;

/// Decides where a request may go: one look at the name, and every address must be trusted. Safe
/// for use by many threads.
final class AddressGuard {

  private static final int PORT_MAX = 65_535;

  private final TrustedNetworks trusted;
  private final NameLookup names;

  AddressGuard(TrustedNetworks trusted, NameLookup names) {
    this.trusted = trusted;
    this.names = names;
  }

  sealed interface Checked {

    /// @param host as it was written, without the brackets of IPv6
    /// @param addresses the only ones to connect to, at least one
    record Allowed(boolean secure, String host, int port, List<InetAddress> addresses)
        implements Checked {}

    record Stopped(OutboundAnswer answer) implements Checked {}
  }

  Checked check(URI address) {
    String scheme = address.getScheme() == null ? "" : address.getScheme().toLowerCase(Locale.ROOT);
    if (!scheme.equals("http") && !scheme.equals("https")) {
      return refused("only http and https addresses are asked");
    }
    if (address.getRawUserInfo() != null) {
      return refused("an address with a user name in it is not asked");
    }
    String host = address.getHost();
    if (host == null || host.isEmpty() || address.getPort() > PORT_MAX || address.getPort() == 0) {
      return refused("the address has no valid host and port");
    }
    boolean secure = scheme.equals("https");
    int port = address.getPort() > 0 ? address.getPort() : secure ? 443 : 80;
    return resolved(secure, withoutBrackets(host), port);
  }

  private Checked resolved(boolean secure, String host, int port) {
    List<InetAddress> found;
    try {
      found = names.addressesOf(host);
    } catch (UnknownHostException _) {
      return new Checked.Stopped(
          new OutboundAnswer.Unreachable("the name " + host + " is unknown"));
    }
    for (InetAddress each : found) {
      if (!trusted.contains(each)) {
        return refused(
            "%s is %s, which is in no trusted network".formatted(host, each.getHostAddress()));
      }
    }
    return found.isEmpty()
        ? new Checked.Stopped(new OutboundAnswer.Unreachable("the name " + host + " is unknown"))
        : new Checked.Allowed(secure, host, port, found);
  }

  private static String withoutBrackets(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  private static Checked refused(String why) {
    return new Checked.Stopped(new OutboundAnswer.Refused(why));
  }
}
