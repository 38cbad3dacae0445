package dev.stoa.catalogue;

import dev.stoa.catalogue.ApplyAnswer.Item;
import dev.stoa.catalogue.ApplyAnswer.Outcome;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.TeamId;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Brings one asset to what a draft says, and tells the index and the change feed when that changed
/// anything. Called inside a transaction that holds the store's lock.
public final class AssetWriter {

  private final AssetStore store;
  private final AssetNews news;
  private final Ids ids;
  private final InstantSource clock;

  public AssetWriter(AssetStore store, AssetNews news, Ids ids, InstantSource clock) {
    this.store = store;
    this.news = news;
    this.ids = ids;
    this.clock = clock;
  }

  Item write(TeamId owner, AssetDraft draft, @Nullable Function function) {
    Optional<CallableAsset> before = store.findOfTeam(owner, draft.type(), draft.slug());
    Asset asset =
        before.map(found -> listed(found.asset(), draft)).orElseGet(() -> created(owner, draft));
    boolean changed = before.isEmpty() || !sameListing(asset, before.get().asset());
    if (before.isEmpty()) {
      store.insert(asset);
    } else if (changed) {
      store.update(asset);
    }
    int version = publishIfNew(asset, draft.version(), function, before.orElse(null));
    changed |= before.isEmpty() || version != before.get().current();
    for (PlanDraft plan : draft.plans()) {
      changed |= plan(asset, plan, function, before.orElse(null));
    }
    if (changed) {
      told(before.isEmpty() ? "create" : "change", asset.id(), before.orElse(null));
    }
    Outcome outcome =
        before.isEmpty() ? Outcome.CREATED : changed ? Outcome.UPDATED : Outcome.UNCHANGED;
    return new Item(draft.type().word(), asset.address(), outcome, version);
  }

  /// Publishes another version, unless the current one has the same content.
  void publish(CallableAsset before, VersionDraft draft, @Nullable Function function) {
    if (publishIfNew(before.asset(), draft, function, before) != before.current()) {
      told("publish", before.asset().id(), before);
    }
  }

  /// To be called after any change of an asset.
  ///
  /// @param verb what was done
  void told(String verb, AssetId asset, @Nullable CallableAsset before) {
    news.told(verb, asset, before, store.find(asset).orElse(null));
  }

  AssetNews news() {
    return news;
  }

  Instant now() {
    // as exact as the database keeps it
    return clock.instant().truncatedTo(ChronoUnit.MICROS);
  }

  private Asset created(TeamId owner, AssetDraft draft) {
    String team =
        store
            .teamSlug(owner)
            .orElseThrow(() -> new IllegalArgumentException("there is no team " + owner));
    Instant now = now();
    return asset(new AssetId(ids.next()), owner, team, draft, now, now);
  }

  private Asset listed(Asset before, AssetDraft draft) {
    Asset after =
        asset(before.id(), before.team(), before.teamSlug(), draft, before.createdAt(), now());
    // what an administrator granted by hand outlives a draft that does not ask for it
    return draft.house() ? after : after.withHouseSlug(before.houseSlug(), after.updatedAt());
  }

  private static Asset asset(
      AssetId id,
      TeamId team,
      String teamSlug,
      AssetDraft draft,
      Instant createdAt,
      Instant updatedAt) {
    Listing listing = draft.listing();
    return new Asset(
        id,
        draft.type(),
        team,
        teamSlug,
        draft.slug(),
        draft.house() ? draft.slug() : null,
        listing.name(),
        listing.summary(),
        listing.function(),
        listing.supplier(),
        listing.visibility(),
        listing.languages(),
        listing.license(),
        listing.modalities(),
        createdAt,
        updatedAt);
  }

  private static boolean sameListing(Asset one, Asset other) {
    return Listing.of(one).equals(Listing.of(other))
        && Objects.equals(one.houseSlug(), other.houseSlug());
  }

  private int publishIfNew(
      Asset asset,
      VersionDraft draft,
      @Nullable Function function,
      @Nullable CallableAsset before) {
    Version current = before == null ? null : before.versions().get(before.current());
    int number =
        before == null || before.versions().isEmpty() ? 1 : before.versions().lastKey() + 1;
    Version next = draft.numbered(number, function, now());
    if (current != null && next.hasContentOf(current)) {
      return current.number();
    }
    store.publish(asset.id(), next);
    return number;
  }

  /// What the plans of an asset count that name no unit.
  static String usualUnit(AssetType type, @Nullable Function function) {
    if (function != null) {
      return function.unit();
    }
    return switch (type) {
      case MODEL, PIPELINE -> "calls";
      case DATA -> "rows";
    };
  }

  private boolean plan(
      Asset asset, PlanDraft draft, @Nullable Function function, @Nullable CallableAsset before) {
    String unit = usualUnit(asset.type(), function);
    List<Plan> plans = before == null ? List.of() : before.plans();
    for (Plan plan : plans) {
      if (plan.slug().equals(draft.slug())) {
        Plan changed = draft.after(plan, unit, store.newestTerms(plan.id()) + 1, now());
        if (changed.equals(plan)) {
          return false;
        }
        store.put(changed);
        if (!changed.pricePerUnit().equals(plan.pricePerUnit())) {
          news.prices().announced(asset, plan, changed);
        }
        return true;
      }
    }
    store.put(draft.of(new PlanId(ids.next()), asset.id(), unit));
    return true;
  }
}
