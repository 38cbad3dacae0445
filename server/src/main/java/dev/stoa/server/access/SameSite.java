package dev.stoa.server.access;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.Request;
import java.net.URI;
import java.util.Set;

/// Refuses unsafe requests that a browser sends on behalf of another site. A browser says where a
/// request comes from in `Sec-Fetch-Site`, an older one in `Origin`; whoever sends neither is no
/// browser and needs nothing but the cookie.
public final class SameSite {

  private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");
  private static final Set<String> OWN = Set.of("same-origin", "none");

  private final String ownOrigin;

  public SameSite(URI publicUrl) {
    this.ownOrigin = originOf(publicUrl);
  }

  /// @throws ProblemException `cross_site`
  void require(Request request) {
    if (!isSafe(request.method()) && !isOwn(request)) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.CROSS_SITE,
              "Another site's page sent this request. Do it on Stoa's own pages at "
                  + ownOrigin
                  + ", or with a key."));
    }
  }

  static boolean isSafe(String method) {
    return SAFE_METHODS.contains(method);
  }

  private boolean isOwn(Request request) {
    String site = request.header("sec-fetch-site");
    if (site != null) {
      return OWN.contains(site);
    }
    String origin = request.header("origin");
    return origin == null || origin.equalsIgnoreCase(ownOrigin);
  }

  private static String originOf(URI url) {
    return url.getScheme() + "://" + url.getRawAuthority();
  }
}
