package dev.stoa.engines.ocr;

import dev.stoa.engines.images.Picture;
import dev.stoa.engines.onnx.Network;
import dev.stoa.engines.weights.Weights;
import java.util.ArrayList;
import java.util.List;

/// Reads one line of text, Latin letters or Chinese.
final class LineReader implements AutoCloseable {

  private static final Weights WEIGHTS =
      new Weights(
          "/models/ch_PP-OCRv4_rec_infer.onnx",
          "01963c554a1a00203c5746bca5306fc05a1278a014495383ddd935d0d2ac0415");

  private static final int HEIGHT = 48;
  private static final int WIDTH_MIN = 16;
  private static final int WIDTH_MAX = 2_400;
  private static final Planes PLANES =
      new Planes(new float[] {0.5f, 0.5f, 0.5f}, new float[] {0.5f, 0.5f, 0.5f});

  private static final String NOTHING = "";
  private static final String UNKNOWN = "\uFFFD";

  private final Network network = Network.load(WEIGHTS);
  private final List<String> characters = new ArrayList<>();

  LineReader() {
    // what the network answers where no new character begins
    characters.add(NOTHING);
    network.note("character").lines().forEach(characters::add);
  }

  /// @param score how sure the network is of the characters, on average
  record Line(String text, double score) {}

  Line read(Picture line) {
    long wanted = Math.round((double) HEIGHT * line.width() / line.height());
    int width = Math.clamp(wanted, WIDTH_MIN, WIDTH_MAX);
    float[] planes = PLANES.of(line.scaled(width, HEIGHT));
    Network.Output output = network.run(planes, 1, 3, HEIGHT, width).getFirst();
    int steps = (int) output.shape()[1];
    int choices = (int) output.shape()[2];
    StringBuilder text = new StringBuilder();
    double sure = 0;
    int read = 0;
    int before = 0;
    for (int step = 0; step < steps; step++) {
      int best = best(output.values(), step * choices, choices);
      if (best != 0 && best != before) {
        text.append(character(best, choices));
        sure += output.values()[step * choices + best];
        read++;
      }
      before = best;
    }
    return new Line(text.toString().strip(), read == 0 ? 0 : sure / read);
  }

  /// The last choice is a blank. ONNX Runtime cuts off the end of the list, which is rare Chinese.
  private String character(int choice, int choices) {
    if (choice == choices - 1) {
      return " ";
    }
    return choice < characters.size() ? characters.get(choice) : UNKNOWN;
  }

  private static int best(float[] values, int from, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (values[from + i] > values[from + best]) {
        best = i;
      }
    }
    return best;
  }

  @Override
  public void close() {
    network.close();
  }
}
