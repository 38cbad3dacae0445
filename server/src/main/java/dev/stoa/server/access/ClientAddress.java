package dev.stoa.server.access;

import dev.stoa.server.http.Request;
import java.util.List;
import java.util.Set;

/// Where a request comes from: the peer, or, when the peer is a listed proxy, what that proxy says
/// in `X-Forwarded-For`.
public final class ClientAddress {

  private final Set<String> trustedProxies;

  public ClientAddress(List<String> trustedProxies) {
    this.trustedProxies = Set.copyOf(trustedProxies);
  }

  public String of(Request request) {
    String address = request.remoteAddress();
    List<String> forwarded =
        request.headers().all("x-forwarded-for").stream()
            .flatMap(field -> List.of(field.split(",")).stream())
            .map(String::strip)
            .toList();
    // From the nearest hop outwards: the first one that no listed proxy vouches for is the client.
    for (int i = forwarded.size() - 1; i >= 0 && trustedProxies.contains(address); i--) {
      address = forwarded.get(i);
    }
    return address;
  }
}
