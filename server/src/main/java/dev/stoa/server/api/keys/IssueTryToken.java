package dev.stoa.server.api.keys;

import dev.stoa.accounts.Secret;
import dev.stoa.kernel.Role;
import dev.stoa.keys.TryToken;
import dev.stoa.keys.TryTokens;
import dev.stoa.server.access.Caller;
import dev.stoa.server.access.SessionCookie;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.time.Instant;

/// `POST /api/teams/{team}/try-token`: what the console sends as a key when somebody tries an asset
/// on its page. Only a person who is signed in gets one.
public final class IssueTryToken {

  private final TryTokens tokens;
  private final SessionCookie cookie;

  public IssueTryToken(TryTokens tokens, SessionCookie cookie) {
    this.tokens = tokens;
    this.cookie = cookie;
  }

  /// @param token goes where a key goes
  record TryTokenJson(String token, Instant expiresAt) {

    static TryTokenJson of(TryToken token) {
      return new TryTokenJson(token.secret().plain(), token.expiresAt());
    }

    @Override
    public String toString() {
      return "TryTokenJson[expiresAt=" + expiresAt + "]";
    }
  }

  public Operation operation() {
    return Operation.post(
            "issueTryToken",
            "/api/teams/{team}/try-token",
            "Makes a token to call with for 15 minutes")
        .access(new Access.OfTeam(Role.MEMBER, null))
        .answers(201, TryTokenJson.class)
        .handledBy(this::issue);
  }

  private Response issue(Request request) {
    String session = cookie.require(request);
    TryToken token = tokens.issue(Caller.of(request).acting(), new Secret(session).hash());
    return Response.json(201, TryTokenJson.of(token)).withHeader("cache-control", "no-store");
  }
}
