package dev.stoa.server;

import dev.stoa.catalogue.ApplyAnswer;
import dev.stoa.catalogue.Rights;
import dev.stoa.catalogue.manifest.ManifestFile;
import java.util.List;

/// Models of a crew's team, each on the engine of its name.
final class BadModels {

  private BadModels() {}

  /// @param visibility such as `private`
  static void publish(Crew crew, String engine, String visibility) {
    String manifest =
        """
        kind: model
        slug: %1$s
        name: The %1$s one
        summary: Does badly.
        function: sentiment-analysis
        visibility: %2$s
        inputs:
          type: object
          properties:
            text: {type: string, minLength: 1, maxLength: 10000}
          required: [text]
        targets:
          - provider: engine
            engine: %1$s
        plans:
          - slug: free
            name: Free
            default: true
            pricePerUnit: 0.5
        """
            .formatted(engine, visibility);
    ApplyAnswer answer =
        crew.stoa()
            .parts()
            .assets()
            .manifests()
            .apply(
                crew.team().id(),
                Rights.ADMINISTRATOR,
                List.of(new ManifestFile(engine + ".yaml", manifest)));
    if (!(answer instanceof ApplyAnswer.Applied)) {
      throw new AssertionError(answer);
    }
    crew.seen();
  }
}
