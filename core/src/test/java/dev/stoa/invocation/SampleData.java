package dev.stoa.invocation;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Plan;
import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.VersionState;
import dev.stoa.catalogue.Visibility;
import dev.stoa.data.ColumnType;
import dev.stoa.data.Table;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.UserId;
import dev.stoa.subscriptions.Subscription;
import dev.stoa.subscriptions.SubscriptionState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The data set `birds`, to which the team of [SampleView] is subscribed.
final class SampleData {

  static final String FINGERPRINT = "abc123";

  private static final AssetId BIRDS = new AssetId("a00000000000000000000008");
  private static final PlanId PLAN = new PlanId("d00000000000000000000008");
  private static final JsonNode ANY = Json.parse("{\"type\":\"object\"}");

  private SampleData() {}

  static View view(RateLimits limits) {
    return view(limits, FINGERPRINT);
  }

  static View view(RateLimits limits, String fingerprint) {
    return view(limits, fingerprint, "rows", null);
  }

  /// A price for each byte, and at most so many in an answer.
  static View ofBytes(@Nullable Integer outputMax) {
    return view(RateLimits.NONE, FINGERPRINT, "bytes", outputMax);
  }

  private static View view(
      RateLimits limits, String fingerprint, String unit, @Nullable Integer outputMax) {
    View plain = SampleView.of(RateLimits.NONE, SubscriptionState.ACTIVE);
    Map<AssetId, CallableAsset> assets = new HashMap<>(plain.assets());
    assets.put(BIRDS, birds(limits, fingerprint, unit, outputMax));
    List<Subscription> subscriptions = new ArrayList<>();
    plain.subscriptions().forEach(subscriptions::add);
    subscriptions.add(
        new Subscription(
            new SubscriptionId("f00000000000000000000008"),
            SampleView.TEAM,
            BIRDS,
            PLAN,
            SubscriptionState.ACTIVE,
            new UserId("b00000000000000000000001"),
            SampleView.NOW,
            null));
    return new View(8, plain.keys(), assets, subscriptions, plain.budgets());
  }

  private static CallableAsset birds(
      RateLimits limits, String fingerprint, String unit, @Nullable Integer outputMax) {
    var table =
        new Table(
            "birds.parquet",
            fingerprint,
            10,
            1_000,
            List.of(
                new Table.Described("name", ColumnType.STRING, false, "Its name.", null),
                new Table.Described("mass", ColumnType.INTEGER, true, "Its mass.", "g")));
    var asset =
        new Asset(
            BIRDS,
            AssetType.DATA,
            SampleView.TEAM,
            "ours",
            "birds",
            "birds",
            "Birds",
            "",
            null,
            null,
            Visibility.TEAM,
            List.of(),
            null,
            List.of(),
            SampleView.NOW,
            SampleView.NOW);
    var version =
        new Version(
            1,
            VersionState.PUBLISHED,
            ANY,
            ANY,
            List.of(),
            null,
            table.json(),
            "",
            List.of(),
            SampleView.NOW,
            null);
    var plan =
        new Plan(
            PLAN,
            BIRDS,
            "free",
            "Free",
            unit,
            SampleView.PRICE,
            List.of(),
            limits,
            true,
            false,
            null,
            outputMax,
            null);
    return new CallableAsset(asset, new TreeMap<>(Map.of(1, version)), Map.of(), 1, List.of(plan));
  }
}
