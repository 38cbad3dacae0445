package dev.stoa.pipelines;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.VersionState;
import dev.stoa.catalogue.Visibility;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Models with their plans, and what one team is subscribed to. Version 1 of each is retired, 2 and
/// 3 are published, 3 is current and `old` stands for 2.
final class SampleShelf implements Grants.Known {

  static final TeamId TEAM = new TeamId("a00000000000000000000001");
  static final TeamId OTHERS = new TeamId("a00000000000000000000002");
  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final Credits PRICE = new Credits(1_000);

  private static final JsonNode ANY = Json.parse("{\"type\":\"object\"}");

  private final Map<String, CallableAsset> models = new HashMap<>();
  private final Map<AssetId, Subscription> subscriptions = new HashMap<>();

  /// A model that takes what it is given, at a price per unit.
  SampleShelf with(String slug, TeamId team, Visibility visibility, String unit, JsonNode inputs) {
    return with(slug, team, visibility, unit, null, inputs);
  }

  SampleShelf with(
      String slug,
      TeamId team,
      Visibility visibility,
      String unit,
      @Nullable Integer outputMax,
      JsonNode inputs) {
    var id = new AssetId("e%023x".formatted(models.size() + 1));
    var versions = new TreeMap<Integer, Version>();
    versions.put(1, version(1, VersionState.RETIRED, inputs));
    versions.put(2, version(2, VersionState.PUBLISHED, inputs));
    versions.put(3, version(3, VersionState.PUBLISHED, inputs));
    List<Plan> plans =
        List.of(plan(id, "free", unit, outputMax, true), plan(id, "gold", unit, outputMax, false));
    models.put(
        slug,
        new CallableAsset(asset(id, slug, team, visibility), versions, Map.of("old", 2), 3, plans));
    return this;
  }

  SampleShelf with(String slug, TeamId team, Visibility visibility) {
    return with(slug, team, visibility, "calls", ANY);
  }

  SampleShelf subscribed(String slug, String plan, SubscriptionState state) {
    CallableAsset model = Objects.requireNonNull(models.get(slug));
    AssetId id = model.asset().id();
    subscriptions.put(
        id,
        new Subscription(
            new SubscriptionId("f" + id.value().substring(1)),
            TEAM,
            id,
            model.plan(plan).orElseThrow().id(),
            state,
            new UserId("b00000000000000000000001"),
            NOW,
            state.isLiving() ? null : NOW));
    return this;
  }

  Optional<Granted> find(String ref) {
    return new Grants(this).find(TEAM, AssetRef.parse(ref).orElseThrow());
  }

  @Override
  public Optional<CallableAsset> model(AssetRef ref) {
    String text = ref.toString();
    int at = text.indexOf('@');
    return Optional.ofNullable(models.get(at < 0 ? text : text.substring(0, at)));
  }

  @Override
  public Optional<Subscription> subscription(TeamId team, AssetId asset) {
    return Optional.ofNullable(subscriptions.get(asset)).filter(each -> each.team().equals(team));
  }

  private static Asset asset(AssetId id, String slug, TeamId team, Visibility visibility) {
    return new Asset(
        id,
        AssetType.MODEL,
        team,
        "team",
        slug,
        slug,
        slug,
        "",
        null,
        null,
        visibility,
        List.of(),
        null,
        List.of(),
        NOW,
        NOW);
  }

  private static Version version(int number, VersionState state, JsonNode inputs) {
    return new Version(number, state, inputs, ANY, List.of(), null, null, "", List.of(), NOW, null);
  }

  private static Plan plan(
      AssetId asset, String slug, String unit, @Nullable Integer outputMax, boolean isDefault) {
    return new Plan(
        new PlanId((isDefault ? "c" : "d") + asset.value().substring(1)),
        asset,
        slug,
        slug,
        unit,
        PRICE,
        List.of(),
        RateLimits.NONE,
        isDefault,
        false,
        null,
        outputMax,
        null);
  }
}
