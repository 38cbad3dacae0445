package dev.stoa.engines.images;

/// A rectangle in a picture, in pixels from its upper left corner.
public record Box(int x, int y, int width, int height) {

  /// The pixels that lie between these edges and within the picture, at least one.
  public static Box within(Size picture, double left, double top, double right, double bottom) {
    int x = Math.clamp(Math.round(left), 0, picture.width() - 1);
    int y = Math.clamp(Math.round(top), 0, picture.height() - 1);
    int endX = Math.clamp(Math.round(right), x + 1, picture.width());
    int endY = Math.clamp(Math.round(bottom), y + 1, picture.height());
    return new Box(x, y, endX - x, endY - y);
  }

  public int right() {
    return x + width;
  }

  public int bottom() {
    return y + height;
  }

  public double middle() {
    return y + height / 2.0;
  }
}
