package dev.stoa.engines.packs;

import dev.stoa.providers.Engine;

/// What the code of a pack offers: the one provider of this type in its archive, made by
/// [java.util.ServiceLoader] in a class loader that sees Stoa, the pack and the pack's libraries.
public interface PackEngine {

  /// @param files what was installed; to be read while loading only
  Engine load(PackFiles files) throws Exception;
}
