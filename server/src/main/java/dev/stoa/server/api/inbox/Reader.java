package dev.stoa.server.api.inbox;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.UserId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Request;

/// Whose inbox it is: a person's, never a key's, which belongs to one team only.
final class Reader {

  private Reader() {}

  static UserId of(Request request) {
    Caller caller = Caller.of(request);
    if (caller.key() != null) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.SCOPE_MISSING, "A key has no inbox. A person must sign in to read it."));
    }
    return caller.signedIn().id();
  }
}
