package dev.stoa.invocation;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Target;
import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.VersionState;
import dev.stoa.catalogue.Visibility;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.keys.ApiKey;
import dev.stoa.keys.KeyAssets;
import dev.stoa.keys.KeyHash;
import dev.stoa.keys.KeySecret;
import dev.stoa.keys.KnownKey;
import dev.stoa.keys.Scope;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionState;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// A small house: a team with a calling key, subscribed to the model `echo` (version 1 retired, 2
/// current); a public model `lonely` without subscription; another team's private model.
final class SampleView {

  static final Instant NOW = Instant.parse("2026-03-01T12:00:00Z");
  static final TeamId TEAM = new TeamId("a00000000000000000000001");
  static final TeamId STRANGERS = new TeamId("a00000000000000000000002");
  static final String CALL_KEY = "stoa_AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA3Ae0o2";
  static final String MANAGE_KEY = "stoa_BBBBBBBBBBBBBBBBBBBBBBBBBBBBBBBB0at54f";
  static final AssetId ECHO = new AssetId("e00000000000000000000001");
  static final AssetId LONELY = new AssetId("e00000000000000000000002");
  static final AssetId PRIVATE = new AssetId("e00000000000000000000003");
  static final Credits PRICE = new Credits(100_000);

  private static final UserId ANN = new UserId("b00000000000000000000001");
  private static final JsonNode INPUTS =
      Json.parse(
          """
          {"type":"object","additionalProperties":false,"required":["text"],
           "properties":{"text":{"type":"string","maxLength":20},"loud":{"type":"boolean"}}}
          """);
  private static final JsonNode OUTPUTS =
      Json.parse("{\"type\":\"object\",\"properties\":{\"text\":{\"type\":\"string\"}}}");

  private SampleView() {}

  static View of(RateLimits keyLimits, SubscriptionState state) {
    return of(keyLimits, Map.of(), "calls", state);
  }

  /// The key's limits, in all and on `echo`; a call of `echo` costs a price per character.
  static View ofCharacters(RateLimits keyLimits, RateLimits onEcho) {
    return of(keyLimits, Map.of(ECHO, onEcho), "characters", SubscriptionState.ACTIVE);
  }

  /// The team may try `lonely` so many times.
  static View trying(int calls) {
    return with(LONELY, null, calls, "calls", RateLimits.NONE);
  }

  /// A call of `echo` costs a price per character, of the output at most so many.
  static View capped(int outputMax) {
    return with(ECHO, outputMax, null, "characters", RateLimits.NONE);
  }

  /// The plan of `echo` has the limits.
  static View limited(RateLimits onEcho) {
    return with(ECHO, null, null, "calls", onEcho);
  }

  /// A call of `echo` costs a price per token that its answer tells of, at most so many; the key
  /// has the limits.
  static View cappedTokens(int outputMax, RateLimits keyLimits) {
    View plain = with(ECHO, outputMax, null, "tokens", RateLimits.NONE);
    return new View(
        7, keys(keyLimits, Map.of()), plain.assets(), plain.subscriptions(), plain.budgets());
  }

  private static View with(
      AssetId id,
      @Nullable Integer outputMax,
      @Nullable Integer trialCalls,
      String unit,
      RateLimits limits) {
    View plain = standard();
    Map<AssetId, CallableAsset> assets = new HashMap<>(plain.assets());
    CallableAsset asset = plain.asset(id).orElseThrow();
    Plan plan = plan(id, unit);
    var changed =
        new Plan(
            plan.id(),
            id,
            plan.slug(),
            plan.name(),
            unit,
            PRICE,
            List.of(),
            limits,
            true,
            false,
            null,
            outputMax,
            trialCalls);
    assets.put(
        id,
        new CallableAsset(
            asset.asset(), asset.versions(), asset.aliases(), asset.current(), List.of(changed)));
    return new View(7, plain.keys(), assets, plain.subscriptions(), plain.budgets());
  }

  private static View of(
      RateLimits keyLimits,
      Map<AssetId, RateLimits> assetLimits,
      String unit,
      SubscriptionState state) {
    Map<AssetId, CallableAsset> assets = new HashMap<>();
    for (CallableAsset each :
        List.of(
            asset(ECHO, TEAM, "echo", "echo", Visibility.PUBLIC, unit),
            asset(LONELY, STRANGERS, "lonely", "lonely", Visibility.PUBLIC, unit),
            asset(PRIVATE, STRANGERS, "hidden", null, Visibility.PRIVATE, unit))) {
      assets.put(each.asset().id(), each);
    }
    return new View(
        7, keys(keyLimits, assetLimits), assets, List.of(subscription(state)), List.of());
  }

  static View standard() {
    return of(RateLimits.NONE, SubscriptionState.ACTIVE);
  }

  private static Map<KeyHash, KnownKey> keys(
      RateLimits limits, Map<AssetId, RateLimits> assetLimits) {
    return Map.of(
        hash(CALL_KEY),
        new KnownKey(key(1, Scope.CALL, limits, assetLimits), Role.MEMBER, null),
        hash(MANAGE_KEY),
        new KnownKey(key(2, Scope.MANAGE, limits, Map.of()), Role.OWNER, null));
  }

  private static KeyHash hash(String secret) {
    return ((KeySecret.Parsed.Wellformed) KeySecret.parse(secret)).secret().hash();
  }

  private static ApiKey key(
      int number, Scope scope, RateLimits limits, Map<AssetId, RateLimits> assetLimits) {
    return new ApiKey(
        new KeyId("c%023x".formatted(number)),
        TEAM,
        "key " + number,
        "stoa_" + number,
        Set.of(scope),
        KeyAssets.all(),
        ANN,
        NOW,
        null,
        null,
        limits,
        assetLimits,
        null,
        null);
  }

  private static CallableAsset asset(
      AssetId id,
      TeamId team,
      String slug,
      @Nullable String houseSlug,
      Visibility visibility,
      String unit) {
    SortedMap<Integer, Version> versions = new TreeMap<>();
    versions.put(1, version(1, VersionState.RETIRED));
    versions.put(2, version(2, VersionState.PUBLISHED));
    var asset =
        new Asset(
            id,
            AssetType.MODEL,
            team,
            team.equals(TEAM) ? "ours" : "strangers",
            slug,
            houseSlug,
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
    return new CallableAsset(asset, versions, Map.of("prod", 2), 2, List.of(plan(id, unit)));
  }

  private static Version version(int number, VersionState state) {
    return new Version(
        number,
        state,
        INPUTS,
        OUTPUTS,
        List.of(new Target.Engine("echo", 1, 1)),
        null,
        null,
        "",
        List.of(),
        NOW,
        null);
  }

  private static Plan plan(AssetId asset, String unit) {
    return new Plan(
        new PlanId("d" + asset.value().substring(1)),
        asset,
        "free",
        "Free",
        unit,
        PRICE,
        RateLimits.NONE,
        true,
        false);
  }

  private static Subscription subscription(SubscriptionState state) {
    return new Subscription(
        new SubscriptionId("f00000000000000000000001"),
        TEAM,
        ECHO,
        plan(ECHO, "calls").id(),
        state,
        ANN,
        NOW,
        state.isLiving() ? null : NOW);
  }
}
