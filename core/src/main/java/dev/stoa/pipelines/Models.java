package dev.stoa.pipelines;

import dev.stoa.catalogue.Signature;
import dev.stoa.kernel.AssetRef;
import java.util.Optional;

/// What the steps of a graph may call.
@FunctionalInterface
public interface Models {

  /// Empty when there is no such model, or none that the publisher may use.
  Optional<Signature> find(AssetRef ref);
}
