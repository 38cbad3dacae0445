package dev.stoa.server.api.keys;

import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Visibility;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.HexId;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.TeamId;
import dev.stoa.keys.AssetReach;
import dev.stoa.keys.KeyAssets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// The assets that a key's request names, by id or by address. A team reaches the public ones and
/// its own.
public final class NamedAssets implements AssetReach {

  private final AssetStore assets;

  public NamedAssets(AssetStore assets) {
    this.assets = assets;
  }

  @Override
  public Set<AssetId> within(TeamId team, Set<AssetId> asked) {
    return assets.load(asked).stream()
        .filter(asset -> isReached(team, asset))
        .map(asset -> asset.asset().id())
        .collect(Collectors.toSet());
  }

  /// @param words null for all assets
  /// @throws ProblemException `invalid_input` with every word that names nothing
  KeyAssets read(TeamId team, @Nullable List<String> words) {
    if (words == null) {
      return KeyAssets.all();
    }
    var ids = new LinkedHashSet<AssetId>();
    var faults = new ArrayList<Fault>();
    for (int i = 0; i < words.size(); i++) {
      String word = words.get(i);
      Optional<AssetId> id = find(team, word);
      if (id.isEmpty()) {
        faults.add(new Fault("/assets/" + i, "There is no asset '" + word + "' for this team."));
      } else if (!ids.add(id.get())) {
        faults.add(new Fault("/assets/" + i, "The asset '" + word + "' is named twice."));
      }
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
    return KeyAssets.only(ids);
  }

  /// @param asked null for none
  /// @throws ProblemException `invalid_input` with every asset that is none, or is named twice
  Map<AssetId, RateLimits> readLimits(TeamId team, @Nullable List<AssetLimits> asked) {
    Map<AssetId, RateLimits> limits = new HashMap<>();
    var faults = new ArrayList<Fault>();
    List<AssetLimits> all = asked == null ? List.of() : asked;
    for (int i = 0; i < all.size(); i++) {
      String word = all.get(i).asset();
      String place = "/assetLimits/" + i + "/asset";
      Optional<AssetId> id = find(team, word);
      if (id.isEmpty()) {
        faults.add(new Fault(place, "There is no asset '" + word + "' for this team."));
      } else if (limits.put(id.get(), all.get(i).limits()) != null) {
        faults.add(new Fault(place, "The asset '" + word + "' is named twice."));
      }
    }
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
    return limits;
  }

  private Optional<AssetId> find(TeamId team, String word) {
    Optional<CallableAsset> found =
        HexId.isHexId(word) ? assets.find(new AssetId(word)) : findByAddress(word);
    return found.filter(asset -> isReached(team, asset)).map(asset -> asset.asset().id());
  }

  private Optional<CallableAsset> findByAddress(String word) {
    int slash = word.indexOf('/');
    if (slash < 0) {
      return Optional.empty();
    }
    String segment = word.substring(0, slash);
    for (AssetType type : AssetType.values()) {
      if (type.segment().equals(segment)) {
        return AssetRef.parse(word.substring(slash + 1)).flatMap(ref -> assets.find(type, ref));
      }
    }
    return Optional.empty();
  }

  private static boolean isReached(TeamId team, CallableAsset asset) {
    return asset.asset().visibility() == Visibility.PUBLIC || asset.asset().team().equals(team);
  }
}
