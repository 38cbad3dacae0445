package dev.stoa.engines.faces;

import dev.stoa.engines.images.Picture;
import dev.stoa.engines.onnx.Network;
import dev.stoa.engines.weights.Weights;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// BlazeFace (V. Bazarevsky et al., 2019), the form for the camera on the back: a picture of 256 x
/// 256 is looked at in a grid of 16 x 16 cells with two guesses each, and one of 8 x 8 with six.
final class FaceFinder implements AutoCloseable {

  private static final Weights WEIGHTS =
      new Weights(
          "/models/face_detection_back_256x256_barracuda.onnx",
          "427cbbe0fc41448d09e1dc9cfabe2423d997cf2faaeab91fadd09a510b63b8e2");

  private static final int SIDE = 256;
  private static final int VALUES = 16;
  private static final List<Grid> GRIDS = List.of(new Grid(16, 2), new Grid(8, 6));

  private record Grid(int cells, int guesses) {}

  private final Network network = Network.load(WEIGHTS);

  /// In shares of the square around the picture, whose upper left corner is the picture's.
  List<Detection> find(Picture picture, double scoreMin) {
    int longer = Math.max(picture.width(), picture.height());
    int width = Math.max(1, SIDE * picture.width() / longer);
    int height = Math.max(1, SIDE * picture.height() / longer);
    float[] square = square(picture.scaled(width, height));
    List<Network.Output> outputs = network.run(square, 1, SIDE, SIDE, 3);
    List<Detection> guesses = new ArrayList<>();
    for (int i = 0; i < GRIDS.size(); i++) {
      float[] scores = outputs.get(i).values();
      float[] values = outputs.get(i + GRIDS.size()).values();
      guesses.addAll(guesses(GRIDS.get(i), scores, values, scoreMin));
    }
    return Detection.merged(guesses);
  }

  /// Red, green, blue of each pixel from -1 to 1; what the picture leaves free is black.
  private static float[] square(Picture picture) {
    float[] square = new float[3 * SIDE * SIDE];
    Arrays.fill(square, -1);
    int[] pixels = picture.rgb();
    for (int y = 0, i = 0; y < picture.height(); y++) {
      for (int x = 0; x < picture.width(); x++, i++) {
        for (int colour = 0; colour < 3; colour++) {
          float value = (pixels[i] >> (16 - 8 * colour)) & 0xFF;
          square[3 * (y * SIDE + x) + colour] = value / 127.5f - 1;
        }
      }
    }
    return square;
  }

  private static List<Detection> guesses(
      Grid grid, float[] scores, float[] values, double scoreMin) {
    List<Detection> guesses = new ArrayList<>();
    for (int i = 0; i < scores.length; i++) {
      double score = 1 / (1 + Math.exp(-scores[i]));
      if (score >= scoreMin) {
        int cell = i / grid.guesses();
        int row = cell / grid.cells();
        double x = (cell % grid.cells() + 0.5) / grid.cells();
        double y = (row + 0.5) / grid.cells();
        guesses.add(new Detection(score, placed(values, i * VALUES, x, y)));
      }
    }
    return guesses;
  }

  /// The network tells places from the middle of the cell, in pixels.
  private static double[] placed(float[] values, int from, double x, double y) {
    double[] placed = new double[VALUES];
    for (int i = 0; i < VALUES; i++) {
      boolean isLength = i == 2 || i == 3;
      double middle = i % 2 == 0 ? x : y;
      placed[i] = values[from + i] / SIDE + (isLength ? 0 : middle);
    }
    return placed;
  }

  @Override
  public void close() {
    network.close();
  }
}
