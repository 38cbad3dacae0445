package dev.stoa.engines.onnx;

import java.nio.FloatBuffer;

/// How the states of all tokens become one vector.
public enum Pooling {
  FIRST_TOKEN {
    @Override
    float[] pool(FloatBuffer states, int tokens, int width) {
      float[] first = new float[width];
      states.get(first);
      return first;
    }
  },
  MEAN {
    @Override
    float[] pool(FloatBuffer states, int tokens, int width) {
      double[] sums = new double[width];
      float[] state = new float[width];
      for (int t = 0; t < tokens; t++) {
        states.get(state);
        for (int i = 0; i < width; i++) {
          sums[i] += state[i];
        }
      }
      float[] mean = new float[width];
      for (int i = 0; i < width; i++) {
        mean[i] = (float) (sums[i] / tokens);
      }
      return mean;
    }
  };

  /// @param states token by token, read from its position
  abstract float[] pool(FloatBuffer states, int tokens, int width);
}
