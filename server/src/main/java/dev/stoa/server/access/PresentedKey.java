package dev.stoa.server.access;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.keys.KeySecret;
import dev.stoa.server.http.Request;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The key that a request carries in one of its headers.
public final class PresentedKey {

  /// The headers that may carry one, for `Vary`.
  public static final String HEADERS = "x-api-key, authorization, x-aixplain-key";

  private static final List<String> PLAIN_HEADERS = List.of("x-api-key", "x-aixplain-key");
  private static final Set<String> SCHEMES = Set.of("bearer", "token");
  private static final Set<String> KEY_PARAMETERS =
      Set.of("x-api-key", "x_api_key", "api_key", "api-key", "apikey", "access_token");

  private PresentedKey() {}

  /// Null when there is none.
  ///
  /// @throws ProblemException `key_in_url` when the address holds a key, `malformed_request` when
  ///   the headers hold two different ones
  public static @Nullable String of(Request request) {
    refuseInAddress(request);
    String found = null;
    for (String name : PLAIN_HEADERS) {
      for (String key : request.headers().all(name)) {
        found = same(found, key);
      }
    }
    for (String authorization : request.headers().all("authorization")) {
      String token = token(authorization.strip());
      found = token == null ? found : same(found, token);
    }
    return found;
  }

  private static String same(@Nullable String found, String key) {
    if (found != null && !found.equals(key)) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.MALFORMED_REQUEST,
              "The headers hold two different keys. Send one of them, in one header."));
    }
    return key;
  }

  private static @Nullable String token(String authorization) {
    int space = authorization.indexOf(' ');
    if (space < 0) {
      return null;
    }
    String scheme = authorization.substring(0, space).toLowerCase(Locale.ROOT);
    return SCHEMES.contains(scheme) ? authorization.substring(space + 1).strip() : null;
  }

  private static void refuseInAddress(Request request) {
    for (Map.Entry<String, List<String>> each : request.query().all().entrySet()) {
      boolean named = KEY_PARAMETERS.contains(each.getKey().toLowerCase(Locale.ROOT));
      if (named || holdsKey(each.getValue())) {
        throw new ProblemException(
            Problem.of(
                ErrorCode.KEY_IN_URL,
                "The address holds a key, and addresses end up in logs. Send it in the header"
                    + " x-api-key; if it was a real one, rotate it."));
      }
    }
  }

  private static boolean holdsKey(List<String> values) {
    for (String value : values) {
      if (KeySecret.parse(value) instanceof KeySecret.Parsed.Wellformed) {
        return true;
      }
    }
    return false;
  }
}
