package dev.stoa.engines.voice;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.stoa.engines.audio.Sound;
import dev.stoa.engines.weights.Weights;
import java.nio.FloatBuffer;
import java.util.Arrays;
import java.util.Map;

/// The network Silero VAD 5: how likely each frame of 32 ms holds speech, given all before it. Safe
/// for use by many threads, but for [#close].
final class Silero implements AutoCloseable {

  static final int RATE = 16_000;

  /// Samples in a frame.
  static final int FRAME = 512;

  private static final int CONTEXT = 64;
  private static final int STATE = 2 * 128;
  private static final Weights WEIGHTS =
      new Weights(
          "/models/silero_vad.onnx",
          "1a153a22f4509e292a94e67d6f9b85e8deb25b4988682b7e174c65279d8788e3");

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;

  Silero() throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      this.session = environment.createSession(WEIGHTS.read(), options);
    }
  }

  /// @param sound of [#RATE]
  /// @return a probability for each frame; silence is added to fill the last one
  float[] probabilities(Sound sound) throws OrtException, InterruptedException {
    float[] samples = sound.samples();
    float[] found = new float[Math.ceilDiv(samples.length, FRAME)];
    float[] state = new float[STATE];
    float[] window = new float[CONTEXT + FRAME];
    try (OnnxTensor rate = OnnxTensor.createTensor(environment, (long) RATE)) {
      for (int i = 0; i < found.length; i++) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        int from = i * FRAME;
        int count = Math.min(FRAME, samples.length - from);
        System.arraycopy(window, FRAME, window, 0, CONTEXT);
        System.arraycopy(samples, from, window, CONTEXT, count);
        Arrays.fill(window, CONTEXT + count, window.length, 0);
        found[i] = step(window, state, rate);
      }
    }
    return found;
  }

  /// Changes the state.
  private float step(float[] window, float[] state, OnnxTensor rate) throws OrtException {
    try (OnnxTensor input =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(window), new long[] {1, window.length});
        OnnxTensor before =
            OnnxTensor.createTensor(
                environment, FloatBuffer.wrap(state), new long[] {2, 1, STATE / 2});
        OrtSession.Result result =
            session.run(Map.of("input", input, "state", before, "sr", rate))) {
      OnnxTensor after = (OnnxTensor) result.get(1);
      after.getFloatBuffer().get(state);
      return ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
    }
  }

  @Override
  public void close() {
    try {
      session.close();
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime could not close a session", e);
    }
  }
}
