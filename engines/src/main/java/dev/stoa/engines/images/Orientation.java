package dev.stoa.engines.images;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;

/// How a camera was held: the EXIF tag 0x0112 of a JPEG file, from 1 (upright) to 8.
final class Orientation {

  private static final int UPRIGHT = 1;
  private static final int LAST = 8;
  private static final int TAG = 0x0112;
  private static final int APP1 = 0xFFE1;
  private static final int START_OF_SCAN = 0xFFDA;
  private static final long EXIF = 0x457869660000L; // "Exif", two zeros
  private static final int EXIF_BYTES = 6;
  private static final int ENTRY_BYTES = 12;

  private Orientation() {}

  /// @return 1 too when the file tells nothing, or nothing that makes sense
  static int of(byte[] jpeg) {
    ByteBuffer file = ByteBuffer.wrap(jpeg);
    int at = 2;
    while (at + 4 <= jpeg.length) {
      int marker = file.getShort(at) & 0xFFFF;
      int length = file.getShort(at + 2) & 0xFFFF;
      int end = at + 2 + length;
      if (marker < 0xFF00 || marker == START_OF_SCAN || length < 2 || end > jpeg.length) {
        return UPRIGHT;
      }
      if (marker == APP1 && length > 2 + EXIF_BYTES + 8 && isExif(file, at + 4)) {
        int tiff = at + 4 + EXIF_BYTES;
        return inTiff(file.slice(tiff, end - tiff));
      }
      at = end;
    }
    return UPRIGHT;
  }

  private static boolean isExif(ByteBuffer file, int at) {
    return file.getLong(at) >>> 16 == EXIF;
  }

  private static int inTiff(ByteBuffer tiff) {
    tiff.order(tiff.get(0) == 'I' ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
    int directory = tiff.getInt(4);
    if (directory < 0 || directory > tiff.limit() - 2) {
      return UPRIGHT;
    }
    int entries = tiff.getShort(directory) & 0xFFFF;
    for (int i = 0; i < entries; i++) {
      int entry = directory + 2 + i * ENTRY_BYTES;
      if (entry > tiff.limit() - ENTRY_BYTES) {
        return UPRIGHT;
      }
      if ((tiff.getShort(entry) & 0xFFFF) == TAG) {
        int value = tiff.getShort(entry + 8);
        return value >= UPRIGHT && value <= LAST ? value : UPRIGHT;
      }
    }
    return UPRIGHT;
  }

  /// Whether width and height change places.
  static boolean isOnItsSide(int orientation) {
    return orientation > 4;
  }

  /// Where in an upright picture the pixel stands that is at x, y of the stored one.
  ///
  /// @param width of the stored one
  /// @return its index, row by row
  static int place(int orientation, int x, int y, int width, int height) {
    return switch (orientation) {
      case 2 -> y * width + (width - 1 - x);
      case 3 -> (height - 1 - y) * width + (width - 1 - x);
      case 4 -> (height - 1 - y) * width + x;
      case 5 -> x * height + y;
      case 6 -> x * height + (height - 1 - y);
      case 7 -> (width - 1 - x) * height + (height - 1 - y);
      case 8 -> (width - 1 - x) * height + y;
      default -> y * width + x;
    };
  }
}
