package dev.stoa.engines.voice;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.stoa.engines.audio.Sound;
import dev.stoa.engines.weights.Weights;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.FloatBuffer;
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
    try (Run run = new Run()) {
      for (int i = 0; i < found.length; i++) {
        if (Thread.interrupted()) {
          throw new InterruptedException();
        }
        found[i] = run.step(samples, i * FRAME);
      }
    }
    return found;
  }

  /// The tensors of one recording, in memory that the network reads as it is.
  private final class Run implements AutoCloseable {

    private final FloatBuffer window = floats(CONTEXT + FRAME);
    private final FloatBuffer state = floats(STATE);
    private final float[] last = new float[CONTEXT];
    private final Map<String, OnnxTensor> inputs;

    Run() throws OrtException {
      this.inputs =
          Map.of(
              "input",
              OnnxTensor.createTensor(environment, window, new long[] {1, CONTEXT + FRAME}),
              "state",
              OnnxTensor.createTensor(environment, state, new long[] {2, 1, STATE / 2}),
              "sr",
              OnnxTensor.createTensor(environment, (long) RATE));
    }

    /// @return the probability of the frame that begins there
    float step(float[] samples, int from) throws OrtException {
      int count = Math.min(FRAME, samples.length - from);
      window.get(FRAME, last).put(0, last);
      window.put(CONTEXT, samples, from, count);
      for (int i = CONTEXT + count; i < window.capacity(); i++) {
        window.put(i, 0);
      }
      try (OrtSession.Result result = session.run(inputs)) {
        state.put(0, ((OnnxTensor) result.get(1)).getFloatBuffer(), 0, STATE);
        return ((OnnxTensor) result.get(0)).getFloatBuffer().get(0);
      }
    }

    @Override
    public void close() {
      inputs.values().forEach(OnnxTensor::close);
    }

    private static FloatBuffer floats(int count) {
      return ByteBuffer.allocateDirect(count * Float.BYTES)
          .order(ByteOrder.nativeOrder())
          .asFloatBuffer();
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
