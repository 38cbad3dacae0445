package dev.stoa.catalogue;

import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.events.ChangeFeed;
import dev.stoa.events.Topic;
import dev.stoa.kernel.AssetId;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/// Tells the index, every node, the audit and those who pay of what changed in the catalogue, as
/// part of the transaction around it.
public record AssetNews(AssetIndex index, ChangeFeed changes, AuditLog audit, PriceNotices prices) {

  /// What the audit keeps of an asset: no schemas, targets or cards, which its versions hold.
  private record Kept(
      Asset asset,
      int current,
      Map<String, Integer> aliases,
      SortedMap<Integer, VersionState> versions,
      List<Plan> plans) {

    static @Nullable Kept of(@Nullable CallableAsset asset) {
      if (asset == null) {
        return null;
      }
      SortedMap<Integer, VersionState> states = new TreeMap<>();
      asset.versions().forEach((number, version) -> states.put(number, version.state()));
      return new Kept(asset.asset(), asset.current(), asset.aliases(), states, asset.plans());
    }
  }

  void told(
      String verb, AssetId id, @Nullable CallableAsset before, @Nullable CallableAsset after) {
    index.index(id);
    changes.record(Topic.ASSET, id.value());
    CallableAsset about = after == null ? before : after;
    audit.record(
        new Deed(
            about == null ? null : about.asset().team(),
            verb,
            "asset",
            id.value(),
            Kept.of(before),
            Kept.of(after)));
  }

  void told(@Nullable Function before, Function after) {
    audit.record(new Deed(null, "put", "function", after.name(), before, after));
  }

  void told(@Nullable Supplier before, Supplier after) {
    audit.record(new Deed(null, "put", "supplier", after.slug(), before, after));
  }
}
