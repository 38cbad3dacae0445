package dev.stoa.engines.images;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferInt;

/// A picture in memory, 8 bits for each of red, green and blue; what was transparent is white. It
/// may be smaller than the file that it came from.
public final class Picture {

  private final BufferedImage image;
  private final Size original;

  private Picture(BufferedImage image, Size original) {
    this.image = image;
    this.original = original;
  }

  /// @param original how large it was in its file
  static Picture of(BufferedImage decoded, Size original) {
    BufferedImage plain = blank(decoded.getWidth(), decoded.getHeight());
    Graphics2D brush = plain.createGraphics();
    brush.setColor(Color.WHITE);
    brush.fillRect(0, 0, plain.getWidth(), plain.getHeight());
    brush.drawImage(decoded, 0, 0, null);
    brush.dispose();
    return new Picture(plain, original);
  }

  private static BufferedImage blank(int width, int height) {
    return new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
  }

  public int width() {
    return image.getWidth();
  }

  public int height() {
    return image.getHeight();
  }

  public Size size() {
    return new Size(width(), height());
  }

  /// How large it is in its file, once upright.
  public Size original() {
    return original;
  }

  /// A box of this picture as it is in its file, within its borders.
  public Box inOriginal(Box box) {
    double across = (double) original.width() / width();
    double down = (double) original.height() / height();
    return Box.within(
        original, box.x() * across, box.y() * down, box.right() * across, box.bottom() * down);
  }

  /// @param orientation as EXIF counts them
  Picture upright(int orientation) {
    if (orientation == 1) {
      return this;
    }
    boolean turned = Orientation.isOnItsSide(orientation);
    BufferedImage upright = turned ? blank(height(), width()) : blank(width(), height());
    int[] from = pixels(image);
    int[] to = pixels(upright);
    for (int y = 0, i = 0; y < height(); y++) {
      for (int x = 0; x < width(); x++, i++) {
        to[Orientation.place(orientation, x, y, width(), height())] = from[i];
      }
    }
    return new Picture(upright, turned ? original.turned() : original);
  }

  private static int[] pixels(BufferedImage plain) {
    return ((DataBufferInt) plain.getRaster().getDataBuffer()).getData();
  }

  /// As large as asked for. What shrinks to less than half shrinks in halves, so that every pixel
  /// counts.
  public Picture scaled(int width, int height) {
    BufferedImage scaled = image;
    while (scaled.getWidth() >= 2 * width && scaled.getHeight() >= 2 * height) {
      scaled = drawn(scaled, scaled.getWidth() / 2, scaled.getHeight() / 2);
    }
    return new Picture(drawn(scaled, width, height), original);
  }

  private static BufferedImage drawn(BufferedImage image, int width, int height) {
    BufferedImage drawn = blank(width, height);
    Graphics2D brush = drawn.createGraphics();
    brush.setRenderingHint(
        RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
    brush.drawImage(image, 0, 0, width, height, null);
    brush.dispose();
    return drawn;
  }

  /// The part inside the box, a picture of its own.
  public Picture cut(Box box) {
    BufferedImage part = image.getSubimage(box.x(), box.y(), box.width(), box.height());
    return new Picture(part, new Size(box.width(), box.height()));
  }

  /// Red, green and blue of each pixel, row by row, from 0 to 255 each.
  ///
  /// @return for each pixel `0xRRGGBB`
  public int[] rgb() {
    return image.getRGB(0, 0, width(), height(), null, 0, width());
  }
}
