package dev.stoa.engines.ocr.training;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import javax.imageio.ImageIO;

/// Lines of text, drawn black on white or dark on a speckled ground.
public final class RenderedPage {

  private static final int MARGIN = 30;
  private static final int WIDTH = 1_000;

  private final Font font;
  private final int pixels;

  private RenderedPage(Font font, int pixels) {
    this.font = font;
    this.pixels = pixels;
  }

  /// @param typeface a TrueType file
  /// @param pixels the size of the font
  public static RenderedPage in(Path typeface, int pixels) throws IOException {
    try {
      Font font = Font.createFont(Font.TRUETYPE_FONT, typeface.toFile());
      return new RenderedPage(font.deriveFont((float) pixels), pixels);
    } catch (FontFormatException broken) {
      throw new IOException(typeface + " is no font", broken);
    }
  }

  /// Black on white, with empty space all around.
  public BufferedImage plain(List<String> lines) {
    return drawn(lines, Color.BLACK, ground(lines));
  }

  /// Grey on a ground whose every pixel is a little lighter or darker.
  BufferedImage speckled(List<String> lines, Random random) {
    BufferedImage ground = ground(lines);
    for (int y = 0; y < ground.getHeight(); y++) {
      for (int x = 0; x < ground.getWidth(); x++) {
        int value = 170 + random.nextInt(60);
        ground.setRGB(x, y, new Color(value, value, value).getRGB());
      }
    }
    return drawn(lines, new Color(50, 50, 60), ground);
  }

  private BufferedImage ground(List<String> lines) {
    int height = 2 * MARGIN + 2 * pixels * lines.size();
    BufferedImage ground = new BufferedImage(WIDTH, height, BufferedImage.TYPE_INT_RGB);
    Graphics2D brush = ground.createGraphics();
    brush.setColor(Color.WHITE);
    brush.fillRect(0, 0, WIDTH, height);
    brush.dispose();
    return ground;
  }

  private BufferedImage drawn(List<String> lines, Color ink, BufferedImage ground) {
    Graphics2D brush = ground.createGraphics();
    brush.setRenderingHint(
        RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
    brush.setColor(ink);
    brush.setFont(font);
    int base = MARGIN + pixels;
    for (String line : lines) {
      brush.drawString(line, MARGIN, base);
      base += 2 * pixels;
    }
    brush.dispose();
    return ground;
  }

  public static byte[] png(BufferedImage image) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(image, "png", file);
    return file.toByteArray();
  }
}
