package dev.stoa.server.api.members;

import dev.stoa.kernel.HexId;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.UserId;
import dev.stoa.server.http.Request;

/// Reads who is meant by an address.
final class MemberAddress {

  private MemberAddress() {}

  /// @throws ProblemException `not_found` for what is no id
  static UserId user(Request request) {
    String id = request.variable("user");
    if (!HexId.isHexId(id)) {
      throw new ProblemException(Problem.notFound());
    }
    return new UserId(id);
  }
}
