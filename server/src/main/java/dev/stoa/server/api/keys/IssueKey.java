package dev.stoa.server.api.keys;

import dev.stoa.accounts.Actor;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Role;
import dev.stoa.keys.IssuedKey;
import dev.stoa.keys.KeyIssuer;
import dev.stoa.keys.KeyTerms;
import dev.stoa.keys.Scope;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// `POST /api/teams/{team}/keys`: makes a key and shows its secret, this once.
public final class IssueKey {

  private final KeyIssuer issuer;
  private final NamedAssets assets;
  private final InstantSource clock;

  public IssueKey(KeyIssuer issuer, NamedAssets assets, InstantSource clock) {
    this.issuer = issuer;
    this.assets = assets;
    this.clock = clock;
  }

  public Operation operation() {
    return Operation.post("issueKey", KeyAddress.ALL, "Makes a key and shows its secret once")
        .access(new Access.OfTeam(Role.MEMBER, KeyAddress.SCOPE))
        .takes(KeyRequest.class)
        .answers(201, KeyJson.class)
        .handledBy(this::issue);
  }

  private Response issue(Request request) {
    Actor actor = Caller.of(request).acting();
    KeyRequest asked = request.json(KeyRequest.class);
    IssuedKey issued =
        issuer.issue(
            actor,
            new KeyTerms(
                asked.name(),
                scopes(asked.scopes()),
                assets.read(actor.team(), asked.assets()),
                asked.expiresAt(),
                asked.limits() == null ? RateLimits.NONE : asked.limits(),
                assets.readLimits(actor.team(), asked.assetLimits()),
                asked.budget()));
    return Response.json(201, KeyJson.of(issued, clock.instant()))
        .withHeader("cache-control", "no-store");
  }

  private static Set<Scope> scopes(@Nullable List<Scope> asked) {
    return asked == null ? Set.of() : Set.copyOf(asked);
  }
}
