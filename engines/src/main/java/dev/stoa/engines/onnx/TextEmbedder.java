package dev.stoa.engines.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.stoa.engines.nlp.WordPiece;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;

/// Turns a text into a vector of length 1 whose direction is its meaning: a BERT encoder, the state
/// of its first token, normalised.
///
/// The same text gives the same vector on the same kind of processor, whoever else calls. Safe for
/// use by many threads, but for [#close].
public final class TextEmbedder implements AutoCloseable {

  /// What is longer is cut off.
  public static final int TOKENS_MAX = 512;

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final WordPiece words;
  private final OrtSession session;

  private TextEmbedder(Weights tokenizer, Weights encoder) throws OrtException {
    this.words = WordPiece.read(tokenizer.read());
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = environment.createSession(encoder.read(), options);
    }
  }

  /// Loads bge-small-en-v1.5, quantised to 8 bits: English, 384 numbers. Takes about a second.
  ///
  /// @throws IllegalStateException when the weights are not those pinned, or cannot be loaded
  public static TextEmbedder bgeSmall() {
    try {
      return new TextEmbedder(BgeSmall.TOKENIZER, BgeSmall.ENCODER);
    } catch (OrtException e) {
      throw new IllegalStateException(BgeSmall.NAME + " cannot be loaded", e);
    }
  }

  /// @throws IllegalStateException when ONNX Runtime fails
  public float[] embed(String text) {
    try {
      return encode(text);
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed", e);
    }
  }

  private float[] encode(String text) throws OrtException {
    long[] ids = words.ids(text, TOKENS_MAX);
    long[] ones = new long[ids.length];
    Arrays.fill(ones, 1);
    try (OnnxTensor tokens = row(ids);
        OnnxTensor mask = row(ones);
        OnnxTensor segments = row(new long[ids.length]);
        OrtSession.Result result =
            session.run(
                Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", segments))) {
      OnnxTensor states = (OnnxTensor) result.get(0);
      int width = (int) states.getInfo().getShape()[2];
      return normalised(states.getFloatBuffer(), width);
    }
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {values});
  }

  private static float[] normalised(FloatBuffer states, int width) {
    float[] first = new float[width];
    states.get(first);
    double squares = 0;
    for (float value : first) {
      squares += (double) value * value;
    }
    double length = Math.sqrt(squares);
    for (int i = 0; i < width; i++) {
      first[i] = (float) (first[i] / length);
    }
    return first;
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("The session could not be closed", e);
    }
  }
}
