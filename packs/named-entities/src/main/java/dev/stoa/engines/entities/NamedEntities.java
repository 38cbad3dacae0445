package dev.stoa.engines.entities;

import dev.stoa.engines.packs.PackEngine;
import dev.stoa.engines.packs.PackFiles;
import dev.stoa.providers.Engine;
import java.io.IOException;

/// The provider of the pack's engine.
public final class NamedEntities implements PackEngine {

  @Override
  public Engine load(PackFiles files) throws IOException, ClassNotFoundException {
    return new EntityEngine(EntityTagger.load(files));
  }
}
