package dev.stoa.dist;

import java.nio.file.Files;
import java.nio.file.Path;

/// Where the checkout lies that is being tested.
final class Repository {

  private Repository() {}

  static Path root() {
    Path folder = Path.of("").toAbsolutePath();
    while (!Files.exists(folder.resolve(".ci/run"))) {
      Path parent = folder.getParent();
      if (parent == null) {
        throw new IllegalStateException("no .ci/run above " + Path.of("").toAbsolutePath());
      }
      folder = parent;
    }
    return folder;
  }
}
