package dev.stoa.engines.onnx;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtLoggingLevel;
import ai.onnxruntime.OrtSession;
import ai.onnxruntime.OrtSession.SessionOptions;
import dev.stoa.engines.weights.Weights;
import java.nio.FloatBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/// A network with one tensor of floats in, and tensors of floats out. Safe for use by many threads,
/// but for [#close].
public final class Network implements AutoCloseable {

  private final OrtEnvironment environment = OrtEnvironment.getEnvironment();
  private final OrtSession session;
  private final String input;

  private Network(Weights weights) throws OrtException {
    try (SessionOptions options = new SessionOptions()) {
      options.setIntraOpNumThreads(1);
      options.setInterOpNumThreads(1);
      // what a converter left in a file is nobody's concern
      options.setSessionLogLevel(OrtLoggingLevel.ORT_LOGGING_LEVEL_ERROR);
      this.session = environment.createSession(weights.read(), options);
    }
    this.input = session.getInputNames().iterator().next();
  }

  /// @throws IllegalStateException when the weights are not those pinned, or cannot be loaded
  public static Network load(Weights weights) {
    try {
      return new Network(weights);
    } catch (OrtException e) {
      throw new IllegalStateException(weights.resource() + " cannot be loaded", e);
    }
  }

  /// One tensor that the network computed.
  ///
  /// @param values row by row, the last dimension fastest
  // never compared, so the arrays may be ones
  @SuppressWarnings("ArrayRecordComponent")
  public record Output(float[] values, long[] shape) {}

  /// @return the outputs, in the order in which the file names them
  /// @throws IllegalStateException when ONNX Runtime fails
  public List<Output> run(float[] values, long... shape) {
    try (OnnxTensor tensor = OnnxTensor.createTensor(environment, FloatBuffer.wrap(values), shape);
        OrtSession.Result result = session.run(Map.of(input, tensor))) {
      List<Output> outputs = new ArrayList<>();
      for (var each : result) {
        outputs.add(copied((OnnxTensor) each.getValue()));
      }
      return outputs;
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed", e);
    }
  }

  private static Output copied(OnnxTensor tensor) {
    FloatBuffer computed = tensor.getFloatBuffer();
    float[] copy = new float[computed.remaining()];
    computed.get(copy);
    return new Output(copy, tensor.getInfo().getShape());
  }

  /// A text that the file carries beside its weights.
  public String note(String name) {
    try {
      String note = session.getMetadata().getCustomMetadata().get(name);
      if (note == null) {
        throw new IllegalStateException("The network carries no " + name);
      }
      return note;
    } catch (OrtException e) {
      throw new IllegalStateException("ONNX Runtime failed", e);
    }
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
