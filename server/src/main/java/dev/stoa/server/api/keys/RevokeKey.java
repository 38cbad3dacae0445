package dev.stoa.server.api.keys;

import dev.stoa.kernel.Role;
import dev.stoa.keys.KeyIssuer;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `DELETE /api/teams/{team}/keys/{key}`: stops all secrets of a key; again changes nothing.
public final class RevokeKey {

  private final KeyIssuer issuer;

  public RevokeKey(KeyIssuer issuer) {
    this.issuer = issuer;
  }

  public Operation operation() {
    return Operation.delete("revokeKey", KeyAddress.ONE, "Revokes a key")
        .access(new Access.OfTeam(Role.MEMBER, KeyAddress.SCOPE))
        .handledBy(this::revoke);
  }

  private Response revoke(Request request) {
    issuer.revoke(Caller.of(request).acting(), KeyAddress.of(request));
    return Response.noContent();
  }
}
