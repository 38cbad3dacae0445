package dev.stoa.server.api.keys;

import dev.stoa.kernel.Role;
import dev.stoa.keys.IssuedKey;
import dev.stoa.keys.KeyIssuer;
import dev.stoa.keys.KeyLimits;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// `POST /api/teams/{team}/keys/{key}/rotate`: a new secret, shown this once; the old one works for
/// the overlap. The body may be left out.
public final class RotateKey {

  private final KeyIssuer issuer;
  private final InstantSource clock;

  public RotateKey(KeyIssuer issuer, InstantSource clock) {
    this.issuer = issuer;
    this.clock = clock;
  }

  /// @param overlapSeconds 0 to 604,800 (7 days); 86,400 (a day) unless given
  record Rotation(@Nullable Integer overlapSeconds) {}

  public Operation operation() {
    return Operation.post("rotateKey", KeyAddress.ONE + "/rotate", "Gives a key a new secret")
        .access(new Access.OfTeam(Role.MEMBER, KeyAddress.SCOPE))
        .takes(Rotation.class)
        .answers(200, KeyJson.class)
        .handledBy(this::rotate);
  }

  private Response rotate(Request request) {
    Integer overlap = hasBody(request) ? request.json(Rotation.class).overlapSeconds() : null;
    IssuedKey issued =
        issuer.rotate(
            Caller.of(request).acting(),
            KeyAddress.of(request),
            overlap == null ? KeyLimits.OVERLAP : Duration.ofSeconds(overlap));
    return Response.json(KeyJson.of(issued, clock.instant()))
        .withHeader("cache-control", "no-store");
  }

  private static boolean hasBody(Request request) {
    return request.contentType() != null || request.readBody(Request.BODY_BYTES_MAX).length > 0;
  }
}
