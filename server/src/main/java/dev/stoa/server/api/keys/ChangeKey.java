package dev.stoa.server.api.keys;

import dev.stoa.accounts.Actor;
import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Role;
import dev.stoa.keys.ApiKey;
import dev.stoa.keys.KeyAssets;
import dev.stoa.keys.KeyIssuer;
import dev.stoa.keys.KeyTerms;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Patch;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `PATCH /api/teams/{team}/keys/{key}`: changes the terms of a live key. What is left out stays; a
/// null takes back what was set. The scopes of a key never change.
public final class ChangeKey {

  private final KeyIssuer issuer;
  private final NamedAssets assets;
  private final InstantSource clock;

  public ChangeKey(KeyIssuer issuer, NamedAssets assets, InstantSource clock) {
    this.issuer = issuer;
    this.assets = assets;
    this.clock = clock;
  }

  record KeyChange(
      @Nullable String name,
      @Nullable List<String> assets,
      @Nullable Instant expiresAt,
      @Nullable RateLimits limits,
      @Nullable List<AssetLimits> assetLimits,
      @Nullable BudgetTerms budget) {}

  public Operation operation() {
    return Operation.patch("changeKey", KeyAddress.ONE, "Changes the terms of a key")
        .access(new Access.OfTeam(Role.MEMBER, KeyAddress.SCOPE))
        .takes(KeyChange.class)
        .answers(200, KeyJson.class)
        .handledBy(this::change);
  }

  private Response change(Request request) {
    Actor actor = Caller.of(request).acting();
    Patch<KeyChange> patch = request.patch(KeyChange.class);
    KeyAssets named = assets.read(actor.team(), patch.values().assets());
    var limits = assets.readLimits(actor.team(), patch.values().assetLimits());
    ApiKey changed =
        issuer.change(
            actor,
            KeyAddress.of(request),
            now -> {
              KeyTerms terms = apply(patch, named, now);
              return patch.names("assetLimits") ? terms.withAssetLimits(limits) : terms;
            });
    return Response.json(KeyJson.of(changed, clock.instant()));
  }

  private static KeyTerms apply(Patch<KeyChange> patch, KeyAssets named, KeyTerms now) {
    KeyChange values = patch.values();
    KeyTerms terms = now;
    if (patch.names("name")) {
      terms = terms.withName(values.name() == null ? "" : values.name());
    }
    if (patch.names("assets")) {
      terms = terms.withAssets(named);
    }
    if (patch.names("expiresAt")) {
      terms = terms.withExpiresAt(values.expiresAt());
    }
    if (patch.names("limits")) {
      terms = terms.withLimits(values.limits() == null ? RateLimits.NONE : values.limits());
    }
    if (patch.names("budget")) {
      terms = terms.withBudget(values.budget());
    }
    return terms;
  }
}
