package dev.stoa.engines.topics;

import dev.stoa.engines.onnx.TextEmbedder;
import java.util.LinkedHashMap;

/// The vectors of the labels asked for lately, because the same ones are asked for again and again.
/// Safe for use by many threads.
public final class LabelVectors {

  private static final int KEPT_MAX = 1_000;

  private final TextEmbedder embedder;
  private final LinkedHashMap<String, float[]> kept = new LinkedHashMap<>(16, 0.75f, true);

  public LabelVectors(TextEmbedder embedder) {
    this.embedder = embedder;
  }

  public float[] of(String label) {
    synchronized (kept) {
      float[] known = kept.get(label);
      if (known != null) {
        return known;
      }
    }
    float[] vector = embedder.embed(prompt(label));
    synchronized (kept) {
      kept.put(label, vector);
      if (kept.size() > KEPT_MAX) {
        kept.pollFirstEntry();
      }
    }
    return vector;
  }

  /// The sentence that a text is compared with.
  static String prompt(String label) {
    return "This text is about " + label + ".";
  }
}
