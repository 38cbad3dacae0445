package dev.stoa.server.api.assets;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.VersionState;
import dev.stoa.catalogue.Visibility;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.server.access.Caller;
import dev.stoa.server.api.PageRequest;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.subscriptions.SubscriptionStore;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// `GET /api/teams/{team}/assets`: what the team publishes, newest first, with who would miss it.
public final class ListOwnAssets {

  private final AssetStore assets;
  private final SubscriptionStore subscriptions;

  public ListOwnAssets(AssetStore assets, SubscriptionStore subscriptions) {
    this.assets = assets;
    this.subscriptions = subscriptions;
  }

  /// @param subscribers teams with a living subscription, the own one included
  record OwnAssetJson(
      AssetId id,
      AssetType type,
      String slug,
      String ref,
      String name,
      String summary,
      Visibility visibility,
      int current,
      List<VersionOfIt> versions,
      List<PlanOfIt> plans,
      int subscribers,
      Instant updatedAt) {

    static OwnAssetJson of(CallableAsset found, int subscribers) {
      Asset asset = found.asset();
      return new OwnAssetJson(
          asset.id(),
          asset.type(),
          asset.slug(),
          asset.address(),
          asset.name(),
          asset.summary(),
          asset.visibility(),
          found.current(),
          found.versions().values().stream().map(VersionOfIt::of).toList().reversed(),
          found.plans().stream().map(PlanOfIt::of).toList(),
          subscribers,
          asset.updatedAt());
    }
  }

  record VersionOfIt(
      int number, VersionState state, Instant publishedAt, @Nullable Instant sunsetAt) {

    static VersionOfIt of(Version version) {
      return new VersionOfIt(
          version.number(), version.state(), version.publishedAt(), version.sunsetAt());
    }
  }

  record PlanOfIt(String slug, String name, boolean isDefault, boolean approval) {

    static PlanOfIt of(Plan plan) {
      return new PlanOfIt(plan.slug(), plan.name(), plan.isDefault(), plan.approval());
    }
  }

  public Operation operation() {
    return PageRequest.describedIn(
        Operation.get("listOwnAssets", OwnAsset.PLACE, "Lists what the team publishes")
            .access(new Access.OfTeam(Role.VIEWER, "publish"))
            .answers(200, new PageOf(OwnAssetJson.class))
            .handledBy(this::list));
  }

  private Response list(Request request) {
    PageRequest asked = PageRequest.of(request.query());
    Page<CallableAsset> page =
        assets.listOfTeam(Caller.of(request).acting().team(), asked.cursor(), asked.limit());
    Map<AssetId, Integer> subscribers =
        subscriptions.countLive(page.items().stream().map(found -> found.asset().id()).toList());
    return Response.json(
        new Page<>(
            page.items().stream()
                .map(found ->
                    OwnAssetJson.of(found, subscribers.getOrDefault(found.asset().id(), 0)))
                .toList(),
            page.nextCursor()));
  }
}
