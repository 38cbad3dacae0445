package dev.stoa.engines.packs;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/// Takes archives from a folder: all side by side, or in the layout of a Maven repository.
public record FolderSource(Path root) implements ArtifactSource {

  @Override
  public Path find(Artifact artifact, Path folder, InstallProgress progress) {
    for (String place : List.of(artifact.fileName(), artifact.repositoryPath())) {
      Path file = root.resolve(place);
      if (Files.isRegularFile(file)) {
        return file;
      }
    }
    throw new PackException(
        "%s (%s) is not in %s, neither by that name nor as %s."
            .formatted(
                artifact.fileName(), artifact.coordinates(), root, artifact.repositoryPath()));
  }
}
