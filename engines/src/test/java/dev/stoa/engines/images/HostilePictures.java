package dev.stoa.engines.images;

import java.awt.image.BufferedImage;
import java.awt.image.Raster;
import java.awt.image.WritableRaster;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriter;

/// Files that somebody may send to do harm, or by mistake.
final class HostilePictures {

  private static final long PNG_BEGIN = 0x89504E470D0A1A0AL;
  private static final int GREY = 0;
  private static final int RGB = 2;
  private static final int PALETTE = 3;

  private HostilePictures() {}

  /// Every pixel of another colour, so that nothing can be guessed of what is cut off.
  static BufferedImage noise(int width, int height) {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    Random random = new Random(1);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, random.nextInt());
      }
    }
    return image;
  }

  static byte[] file(BufferedImage image, String format) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    BufferedImage fit = image;
    if (format.equals("gif")) {
      fit = new BufferedImage(image.getWidth(), image.getHeight(), BufferedImage.TYPE_BYTE_INDEXED);
      fit.createGraphics().drawImage(image, 0, 0, null);
    }
    if (!ImageIO.write(fit, format, file)) {
      throw new IOException("no writer of " + format);
    }
    return file.toByteArray();
  }

  static byte[] cut(byte[] file, double share) {
    return Arrays.copyOf(file, (int) (file.length * share));
  }

  static byte[] spoilt(byte[] file, int from) {
    byte[] spoilt = file.clone();
    for (int i = from; i < from + 50; i++) {
      spoilt[i] ^= 0x55;
    }
    return spoilt;
  }

  /// A few kilobytes that say they are a picture of any size.
  static byte[] pngOf(int width, int height) throws IOException {
    return png(width, height, GREY, new byte[0], zeros(30_000_000));
  }

  /// A small picture in whose text 300 megabytes are packed.
  static byte[] pngWithPackedText(String chunk, boolean palette) throws IOException {
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    text.writeBytes(new byte[] {'k', 0, 0});
    text.writeBytes(zeros(300_000_000));
    return png(
        10,
        10,
        palette ? PALETTE : RGB,
        chunk(chunk, text.toByteArray()),
        zeros(palette ? 110 : 310));
  }

  private static byte[] png(int width, int height, int colours, byte[] more, byte[] packed)
      throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream file = new DataOutputStream(bytes)) {
      file.writeLong(PNG_BEGIN);
      ByteArrayOutputStream head = new ByteArrayOutputStream();
      try (DataOutputStream fields = new DataOutputStream(head)) {
        fields.writeInt(width);
        fields.writeInt(height);
        fields.write(new byte[] {8, (byte) colours, 0, 0, 0});
      }
      file.write(chunk("IHDR", head.toByteArray()));
      if (colours == PALETTE) {
        file.write(chunk("PLTE", new byte[3 * 256]));
      }
      file.write(more);
      file.write(chunk("IDAT", packed));
      file.write(chunk("IEND", new byte[0]));
    }
    return bytes.toByteArray();
  }

  private static byte[] chunk(String name, byte[] content) throws IOException {
    byte[] type = name.getBytes(java.nio.charset.StandardCharsets.US_ASCII);
    CRC32 sum = new CRC32();
    sum.update(type);
    sum.update(content);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (DataOutputStream chunk = new DataOutputStream(bytes)) {
      chunk.writeInt(content.length);
      chunk.write(type);
      chunk.write(content);
      chunk.writeInt((int) sum.getValue());
    }
    return bytes.toByteArray();
  }

  private static byte[] zeros(int count) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (DeflaterOutputStream zip = new DeflaterOutputStream(packed)) {
      byte[] part = new byte[Math.min(count, 1_000_000)];
      for (int written = 0; written < count; written += part.length) {
        zip.write(part);
      }
    }
    return packed.toByteArray();
  }

  /// @param adobe whether it says so in the way of Adobe's programs
  static byte[] cmykJpeg(boolean adobe) throws IOException {
    WritableRaster raster = Raster.createInterleavedRaster(0, 40, 30, 4, null);
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    try (var out = ImageIO.createImageOutputStream(file)) {
      writer.setOutput(out);
      writer.write(new IIOImage(raster, null, null));
    } finally {
      writer.dispose();
    }
    byte[] mark = {'A', 'd', 'o', 'b', 'e', 0, 100, 0, 0, 0, 0, 0};
    return adobe ? withSegment(file.toByteArray(), 0xFFEE, mark) : file.toByteArray();
  }

  /// A JPEG with an EXIF orientation.
  static byte[] turned(BufferedImage image, int orientation, boolean littleEndian)
      throws IOException {
    byte[] jpeg = file(image, "jpeg");
    byte[] exif =
        littleEndian
            ? bytes(
                0x49, 0x49, 0x2A, 0, 8, 0, 0, 0, 1, 0, 0x12, 1, 3, 0, 1, 0, 0, 0, orientation, 0)
            : bytes(
                0x4D, 0x4D, 0, 0x2A, 0, 0, 0, 8, 0, 1, 1, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation);
    ByteArrayOutputStream segment = new ByteArrayOutputStream();
    segment.writeBytes(new byte[] {'E', 'x', 'i', 'f', 0, 0});
    segment.writeBytes(exif);
    segment.writeBytes(new byte[6]);
    return withSegment(jpeg, 0xFFE1, segment.toByteArray());
  }

  private static byte[] withSegment(byte[] jpeg, int marker, byte[] content) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    try (DataOutputStream out = new DataOutputStream(file)) {
      out.write(jpeg, 0, 2);
      out.writeShort(marker);
      out.writeShort(2 + content.length);
      out.write(content);
      out.write(jpeg, 2, jpeg.length - 2);
    }
    return file.toByteArray();
  }

  private static byte[] bytes(int... values) {
    byte[] bytes = new byte[values.length];
    for (int i = 0; i < values.length; i++) {
      bytes[i] = (byte) values[i];
    }
    return bytes;
  }
}
