package dev.stoa.engines.ocr;

import dev.stoa.engines.images.Box;
import dev.stoa.engines.images.Picture;
import dev.stoa.engines.onnx.Network;
import dev.stoa.engines.weights.Weights;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/// Finds the lines of text in a picture.
final class LineFinder implements AutoCloseable {

  private static final Weights WEIGHTS =
      new Weights(
          "/models/ch_PP-OCRv4_det_infer.onnx",
          "d2a7720d45a54257208b1e13e36a8479894cb74155a5efe29462512d42f49da9");

  private static final int SIDE_MAX = 960;
  private static final int SIDE_STEP = 32;
  private static final Planes PLANES =
      new Planes(new float[] {0.485f, 0.456f, 0.406f}, new float[] {0.229f, 0.224f, 0.225f});

  private final Network network = Network.load(WEIGHTS);

  /// In reading order: from top to bottom, and beside each other from left to right.
  List<Box> find(Picture picture) {
    double scale = Math.min(1, (double) SIDE_MAX / Math.max(picture.width(), picture.height()));
    int width = stepped(picture.width() * scale);
    int height = stepped(picture.height() * scale);
    float[] planes = PLANES.of(picture.scaled(width, height));
    float[] likely = network.run(planes, 1, 3, height, width).getFirst().values();
    List<Box> boxes = new ArrayList<>();
    for (Box spot : new Spots(likely, width, height).find()) {
      boxes.add(onPicture(grown(spot), picture, width, height));
    }
    return inReadingOrder(boxes);
  }

  private static int stepped(double side) {
    return Math.max(SIDE_STEP, (int) Math.round(side / SIDE_STEP) * SIDE_STEP);
  }

  /// The network marks the inside of a line only.
  private static Box grown(Box spot) {
    double by = 0.75 * spot.width() * spot.height() / (spot.width() + spot.height());
    int margin = (int) Math.round(by);
    return new Box(
        spot.x() - margin,
        spot.y() - margin,
        spot.width() + 2 * margin,
        spot.height() + 2 * margin);
  }

  private static Box onPicture(Box box, Picture picture, int width, int height) {
    double across = (double) picture.width() / width;
    double down = (double) picture.height() / height;
    return Box.within(
        picture.size(),
        box.x() * across,
        box.y() * down,
        box.right() * across,
        box.bottom() * down);
  }

  private static List<Box> inReadingOrder(List<Box> boxes) {
    boxes.sort(Comparator.comparingDouble(Box::middle));
    List<Box> ordered = new ArrayList<>();
    List<Box> row = new ArrayList<>();
    for (Box box : boxes) {
      if (!row.isEmpty() && box.middle() > row.getFirst().bottom()) {
        row.sort(Comparator.comparingInt(Box::x));
        ordered.addAll(row);
        row.clear();
      }
      row.add(box);
    }
    row.sort(Comparator.comparingInt(Box::x));
    ordered.addAll(row);
    return ordered;
  }

  @Override
  public void close() {
    network.close();
  }
}
