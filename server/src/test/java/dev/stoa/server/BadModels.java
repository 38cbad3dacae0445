package dev.stoa.server;

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
    crew.apply(manifest);
  }
}
