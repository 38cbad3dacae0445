package dev.stoa.catalogue;

import dev.stoa.kernel.AssetId;

/// What must follow every change of an asset, inside the transaction that changes it.
@FunctionalInterface
public interface AssetIndex {

  /// Brings the index up to the asset as it is now; an asset that is gone leaves the index.
  void index(AssetId asset);
}
