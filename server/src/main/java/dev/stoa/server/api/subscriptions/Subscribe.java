package dev.stoa.server.api.subscriptions;

import dev.stoa.accounts.Actor;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Visibility;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.subscriptions.Subscriber;
import dev.stoa.subscriptions.Subscription;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// `POST /api/teams/{team}/subscriptions`: subscribes the team to an asset. A second time answers
/// the living subscription.
public final class Subscribe {

  private final Subscriber subscriber;
  private final AssetStore assets;

  public Subscribe(Subscriber subscriber, AssetStore assets) {
    this.subscriber = subscriber;
    this.assets = assets;
  }

  /// @param ref as an address names the asset: `sentiment`, `team/slug` or its id
  /// @param plan the slug of one of its plans; the default one unless given
  /// @param acceptedTerms the version of the plan's terms that are accepted; needed where it has
  ///   any
  record Wish(AssetType type, String ref, @Nullable String plan, @Nullable Integer acceptedTerms) {}

  public Operation operation() {
    return Operation.post("subscribe", "/api/teams/{team}/subscriptions", "Subscribes to an asset")
        .access(new Access.OfTeam(Role.MEMBER, "manage"))
        .takes(Wish.class)
        .answers(201, SubscriptionJson.class)
        .handledBy(this::subscribe);
  }

  private Response subscribe(Request request) {
    Actor actor = Caller.of(request).acting();
    Wish wish = request.json(Wish.class);
    CallableAsset asset = asset(actor.team(), wish);
    Subscription made =
        subscriber.subscribe(actor, asset, plan(asset, wish.plan()), wish.acceptedTerms());
    return Response.json(201, SubscriptionJson.of(made, asset, null, made.createdAt()));
  }

  /// What is unknown and what belongs to others are answered alike.
  private CallableAsset asset(TeamId team, Wish wish) {
    return AssetRef.parse(wish.ref())
        .flatMap(ref -> assets.find(wish.type(), ref))
        .filter(found ->
            found.asset().visibility() == Visibility.PUBLIC || found.asset().team().equals(team))
        .orElseThrow(() ->
            new ProblemException(
                Problem.invalid(
                    "/ref",
                    "There is no %s '%s' for this team. Look for it with GET /api/assets."
                        .formatted(wish.type().word(), wish.ref()))));
  }

  private static @Nullable Plan plan(CallableAsset asset, @Nullable String slug) {
    if (slug == null) {
      return null;
    }
    return asset
        .plan(slug)
        .orElseThrow(() ->
            new ProblemException(
                Problem.invalid(
                    "/plan",
                    "There is no plan '%s'; the plans are %s."
                        .formatted(
                            slug,
                            asset.plans().stream()
                                .map(Plan::slug)
                                .collect(Collectors.joining(", "))))));
  }
}
