package dev.stoa.engines.sentiment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;

/// A logistic regression: one weight for each number of a vector, and a constant.
///
/// Immutable and safe for use by many threads; the array is not to be changed.
///
/// @param weights those of the vector, then the constant
// never compared, so the array may be one
@SuppressWarnings("ArrayRecordComponent")
public record SentimentHead(float[] weights) {

  /// Where the build puts it, seen from this class.
  public static final String RESOURCE = "head.bin";

  /// @return the probability that a text with this vector is positive
  public double probability(float[] vector) {
    int width = weights.length - 1;
    if (vector.length != width) {
      throw new IllegalArgumentException(
          "The head is for vectors of %d numbers, not %d".formatted(width, vector.length));
    }
    double sum = weights[width];
    for (int i = 0; i < width; i++) {
      sum += (double) weights[i] * vector[i];
    }
    return 1 / (1 + Math.exp(-sum));
  }

  /// Big-endian floats, nothing else.
  public byte[] toBytes() {
    ByteBuffer bytes = ByteBuffer.allocate(weights.length * Float.BYTES);
    bytes.asFloatBuffer().put(weights);
    return bytes.array();
  }

  public static SentimentHead fromBytes(byte[] bytes) {
    float[] weights = new float[bytes.length / Float.BYTES];
    ByteBuffer.wrap(bytes).asFloatBuffer().get(weights);
    return new SentimentHead(weights);
  }

  /// The head that this build trained.
  static SentimentHead shipped() {
    try (InputStream in = SentimentHead.class.getResourceAsStream(RESOURCE)) {
      if (in == null) {
        throw new IllegalStateException(
            "The trained head is missing: build Stoa with `make build`.");
      }
      return fromBytes(in.readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("The trained head cannot be read", e);
    }
  }
}
