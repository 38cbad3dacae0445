package dev.stoa.catalogue.manifest;

/// Manifests that are sound until a test changes them.
final class SampleManifests {

  static final String SUPPLIER = "kind: supplier\nslug: acme\nname: Acme\n";

  static final String FUNCTION =
      """
      kind: function
      name: sentiment-analysis
      title: Sentiment analysis
      description: Tells good from bad.
      unit: calls
      inputs:
        type: object
        properties:
          text: {type: string, minLength: 1}
        required: [text]
      outputs:
        type: object
        properties:
          label: {type: string}
          score: {type: number}
        required: [label, score]
      """;

  static final String MODEL =
      """
      kind: model
      slug: sentiment
      house: true
      name: Sentiment
      summary: Tells good from bad.
      function: sentiment-analysis
      supplier: acme
      languages: [en, no]
      license: Apache-2.0
      modalities: [text]
      card: {file: sentiment.card.md}
      targets:
        - {provider: engine, engine: sentiment}
      examples:
        - title: Good
          inputs: {text: I love it}
      plans:
        - slug: free
          name: Free
          pricePerUnit: 0.0001
          limits: {requestsPerMinute: 60}
      """;

  static final ManifestFile CARD = new ManifestFile("models/sentiment.card.md", "# Sentiment\n");

  private SampleManifests() {}

  static ManifestFile all(String... documents) {
    return new ManifestFile("models/all.yaml", String.join("---\n", documents));
  }
}
