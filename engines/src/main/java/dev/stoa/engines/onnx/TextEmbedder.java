package dev.stoa.engines.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.stoa.engines.nlp.Vectors;
import dev.stoa.engines.nlp.WordPiece;
import dev.stoa.engines.weights.Shared;
import java.util.Arrays;
import java.util.Map;

/// Turns a text into a vector of length 1 whose direction is its meaning: a BERT encoder, the
/// states of its tokens made one, normalised.
///
/// The same text gives the same vector on the same kind of processor, whoever else calls. Safe for
/// use by many threads, but for [#close].
public final class TextEmbedder implements AutoCloseable {

  private final Encoder encoder;
  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final WordPiece words;
  private final OrtSession session;

  private TextEmbedder(Encoder encoder) throws OrtException {
    this.encoder = encoder;
    this.words = WordPiece.read(encoder.tokenizer().read());
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = environment.createSession(encoder.weights().read(), options);
    }
  }

  /// Takes about a second.
  ///
  /// @throws IllegalStateException when the weights are not those pinned, or cannot be loaded
  public static TextEmbedder load(Encoder encoder) {
    try {
      return new TextEmbedder(encoder);
    } catch (OrtException e) {
      throw new IllegalStateException(encoder.title() + " cannot be loaded", e);
    }
  }

  /// One session for all engines that use the encoder.
  public static Shared<TextEmbedder> shared(Encoder encoder) {
    return new Shared<>(() -> load(encoder), TextEmbedder::close);
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
    long[] ids = words.ids(text, encoder.tokensMax());
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
      return Vectors.normalised(encoder.pooling().pool(states.getFloatBuffer(), ids.length, width));
    }
  }

  private OnnxTensor row(long[] values) throws OrtException {
    return OnnxTensor.createTensor(environment, new long[][] {values});
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
