package dev.stoa.engines.packs;

import java.io.IOException;
import java.nio.file.Path;

/// Where the archives of packs are taken from. What it gives is checked by who asks.
public interface ArtifactSource {

  /// Blocks until it is there.
  ///
  /// @param folder a place of its own for what has to be fetched
  /// @param progress told how far it is, if that can be known
  /// @return the file, in that folder or elsewhere; not to be changed
  /// @throws PackException when it cannot be had, saying what the operator can do
  Path find(Artifact artifact, Path folder, InstallProgress progress) throws IOException;
}
