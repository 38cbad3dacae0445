package dev.stoa.server.api.keys;

import dev.stoa.kernel.HexId;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.Request;

/// Where the keys of a team are, and which of them a request means.
final class KeyAddress {

  static final String ALL = "/api/teams/{team}/keys";
  static final String ONE = ALL + "/{key}";
  static final String SCOPE = "manage";

  private KeyAddress() {}

  /// @throws ProblemException `not_found` when it cannot be a key's id
  static KeyId of(Request request) {
    String text = request.variable("key");
    if (!HexId.isHexId(text)) {
      throw new ProblemException(Problem.notFound());
    }
    return new KeyId(text);
  }
}
