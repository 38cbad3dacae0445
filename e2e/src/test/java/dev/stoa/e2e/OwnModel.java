package dev.stoa.e2e;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// A team's own model: the shipped engine, under terms that never limit a test.
final class OwnModel {

  private OwnModel() {}

  static String manifest(String slug) {
    return """
    kind: model
    slug: %s
    name: Own model
    summary: The shipped engine under terms of our own.
    function: sentiment-analysis
    visibility: team
    languages: [en]
    targets:
      - provider: engine
        engine: sentiment
    plans:
      - slug: open
        name: Open
        default: true
        pricePerUnit: 0.000123457
        limits:
          requestsPerMinute: 1000000
          requestsPerDay: 1000000
          concurrency: 1000
    """
        .formatted(slug);
  }

  /// Into a folder that is made for it.
  static Path write(Path folder, String slug) throws IOException {
    Files.createDirectories(folder);
    return Files.writeString(folder.resolve(slug + ".yaml"), manifest(slug));
  }
}
