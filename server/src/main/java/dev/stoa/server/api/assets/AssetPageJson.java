package dev.stoa.server.api.assets;

import dev.stoa.catalogue.Plan;
import dev.stoa.discovery.AssetPage;
import dev.stoa.discovery.Found;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import dev.stoa.subscriptions.SubscriptionState;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// All that an asset's page shows to one caller.
///
/// @param path the calling address below the installation's own
/// @param endpoint the same, absolute
/// @param openapi the absolute address of its OpenAPI document
/// @param versions newest first
/// @param steps what the steps of a pipeline cost beside its plan; null of another asset
/// @param snippets the call in several languages, with an example's inputs
/// @param subscriptions of each team that the caller acts for
record AssetPageJson(
    Found asset,
    TeamId owner,
    String publisher,
    Instant createdAt,
    String path,
    String endpoint,
    String openapi,
    AssetPage.Shown shown,
    List<AssetPage.Step> versions,
    Map<String, Integer> aliases,
    List<Plan> plans,
    AssetPage.@Nullable FunctionOf function,
    AssetPage.@Nullable SupplierOf supplier,
    @Nullable StepsJson steps,
    List<Snippet> snippets,
    List<TeamSubscription> subscriptions) {

  /// @param team the slug of the team
  /// @param id null, as the state, when the team has no living subscription
  /// @param plan the slug of the plan; null when it is no longer offered
  /// @param trial what it may call without a subscription; null when that is nothing
  record TeamSubscription(
      TeamId teamId,
      String team,
      @Nullable SubscriptionId id,
      @Nullable SubscriptionState state,
      @Nullable String plan,
      @Nullable Trial trial) {}

  /// @param plan the slug of the plan whose trial it is
  /// @param calls that the plan allows
  /// @param left of them for this team
  record Trial(String plan, int calls, int left) {}

  static AssetPageJson of(
      AssetPage page,
      String endpoint,
      @Nullable StepsJson steps,
      List<Snippet> snippets,
      List<TeamSubscription> of) {
    return new AssetPageJson(
        page.asset(),
        page.owner(),
        page.publisher(),
        page.createdAt(),
        page.path(),
        endpoint,
        endpoint + "/openapi.json",
        page.shown(),
        page.versions(),
        page.aliases(),
        page.plans(),
        page.function(),
        page.supplier(),
        steps,
        snippets,
        of);
  }
}
