package dev.stoa.engines.ocr;

import dev.stoa.engines.images.Box;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;

/// Finds the spots of a map where it is likely that there is text: pixels that touch each other.
final class Spots {

  private static final float LIKELY = 0.3f;
  private static final double LIKELY_ON_AVERAGE = 0.5;
  private static final int SIDE_MIN = 3;
  private static final int SPOTS_MAX = 500;

  private final float[] likely;
  private final int width;
  private final int height;
  private final boolean[] seen;

  Spots(float[] likely, int width, int height) {
    this.likely = likely;
    this.width = width;
    this.height = height;
    this.seen = new boolean[likely.length];
  }

  List<Box> find() {
    List<Box> spots = new ArrayList<>();
    for (int start = 0; start < width * height && spots.size() < SPOTS_MAX; start++) {
      if (likely[start] > LIKELY && !seen[start]) {
        Spot spot = new Spot(start % width, start / width);
        spread(start, spot);
        if (spot.isText()) {
          spots.add(spot.box());
        }
      }
    }
    return spots;
  }

  private void spread(int start, Spot spot) {
    ArrayDeque<Integer> open = new ArrayDeque<>();
    open.add(start);
    seen[start] = true;
    while (!open.isEmpty()) {
      int at = open.poll();
      int x = at % width;
      int y = at / width;
      spot.add(x, y, likely[at]);
      visit(x - 1, y, open);
      visit(x + 1, y, open);
      visit(x, y - 1, open);
      visit(x, y + 1, open);
    }
  }

  private void visit(int x, int y, ArrayDeque<Integer> open) {
    if (x < 0 || y < 0 || x >= width || y >= height) {
      return;
    }
    int at = y * width + x;
    if (!seen[at] && likely[at] > LIKELY) {
      seen[at] = true;
      open.add(at);
    }
  }

  private static final class Spot {

    private int left;
    private int right;
    private int top;
    private int bottom;
    private double sum;
    private int count;

    Spot(int x, int y) {
      left = x;
      right = x;
      top = y;
      bottom = y;
    }

    void add(int x, int y, double value) {
      left = Math.min(left, x);
      right = Math.max(right, x);
      top = Math.min(top, y);
      bottom = Math.max(bottom, y);
      sum += value;
      count++;
    }

    boolean isText() {
      Box box = box();
      return Math.min(box.width(), box.height()) >= SIDE_MIN && sum / count > LIKELY_ON_AVERAGE;
    }

    Box box() {
      return new Box(left, top, right - left + 1, bottom - top + 1);
    }
  }
}
