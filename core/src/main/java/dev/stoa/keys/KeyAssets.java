package dev.stoa.keys;

import dev.stoa.kernel.AssetId;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.Set;

/// Which assets a key may call, among those that its team is subscribed to.
public sealed interface KeyAssets {

  boolean contains(AssetId asset);

  /// Whatever the team is subscribed to, now and later.
  record All() implements KeyAssets {
    @Override
    public boolean contains(AssetId asset) {
      return true;
    }
  }

  /// These alone.
  ///
  /// @param ids in the order in which they were named
  record Only(Set<AssetId> ids) implements KeyAssets {
    public Only {
      ids = Collections.unmodifiableSet(new LinkedHashSet<>(ids));
    }

    @Override
    public boolean contains(AssetId asset) {
      return ids.contains(asset);
    }
  }

  static KeyAssets all() {
    return new All();
  }

  static KeyAssets only(Collection<AssetId> ids) {
    return new Only(new LinkedHashSet<>(ids));
  }
}
