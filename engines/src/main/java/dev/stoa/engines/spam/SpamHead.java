package dev.stoa.engines.spam;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/// A logistic regression: one weight for each place of a word, and a constant.
///
/// Immutable and safe for use by many threads; the array is not to be changed.
///
/// @param weights those of the places, then the constant
// never compared, so the array may be one
@SuppressWarnings("ArrayRecordComponent")
public record SpamHead(float[] weights) {

  /// Where the build puts it, seen from this class.
  public static final String RESOURCE = "head.bin";

  /// @return the probability that a message of these words is spam
  public double probability(MessageWords words) {
    double sum = weights[MessageWords.PLACES];
    for (int i = 0; i < words.places().length; i++) {
      sum += (double) weights[words.places()[i]] * words.values()[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// Big-endian floats, nothing else.
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(weights.length * Float.BYTES);
    bytes.asFloatBuffer().put(weights);
    return bytes.array();
  }

  /// The head that this build trained.
  static SpamHead shipped() {
    try (InputStream in = SpamHead.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "The trained head is missing: build Stoa with `make build`.");
      }
      float[] weights = new float[MessageWords.PLACES + 1];
      ByteBuffer.wrap(in.readAllBytes()).asFloatBuffer().get(weights);
      return new SpamHead(weights);
    } catch (IOException e) {
      throw new UncheckedIOException("The trained head cannot be read", e);
    }
  }
}
