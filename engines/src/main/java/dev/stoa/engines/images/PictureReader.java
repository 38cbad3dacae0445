package dev.stoa.engines.images;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.FileKind;
import dev.stoa.providers.BadInputException;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import javax.imageio.stream.MemoryCacheImageInputStream;

/// Decodes PNG, JPEG, GIF (its first picture) and BMP files.
///
/// Nothing is decoded before the head of the file has told its size. Of a picture with more than
/// [#HELD_MAX] pixels every second, third … row and column is held. Texts, profiles and thumbnails
/// in a file are skipped unread, but for the EXIF orientation of a JPEG, which is followed. Safe
/// for use by many threads.
public final class PictureReader {

  /// More pixels than this are refused.
  public static final long PIXELS_MAX = 40_000_000;

  /// No more pixels than this are in memory: 4 bytes each, twice while a file is read.
  static final long HELD_MAX = 12_000_000;

  private static final int COLOURS_MAX = 3;

  private final String input;

  /// @param input the name of the input that is read, for what callers are told
  public PictureReader(String input) {
    this.input = input;
  }

  /// @throws BadInputException when the file is broken, cut off, too large, or in colours that
  ///   cannot be read
  public Picture read(byte[] file) throws BadInputException {
    FileKind kind = FileKind.of(file).orElseThrow(() -> bad("is no picture that can be read."));
    ImageReader reader = readerOf(kind);
    List<String> warnings = new ArrayList<>();
    try (var stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
      reader.addIIOReadWarningListener((_, warning) -> warnings.add(warning));
      reader.setInput(stream, true, true);
      Size size = new Size(reader.getWidth(0), reader.getHeight(0));
      requireBounded(size);
      if (kind == FileKind.JPEG) {
        requireColours(reader);
      }
      int step = (int) Math.ceil(Math.sqrt((double) size.pixels() / HELD_MAX));
      Picture picture = Picture.of(reader.read(0, every(step)), size);
      requireWhole(warnings);
      return kind == FileKind.JPEG ? picture.upright(Orientation.of(file)) : picture;
    } catch (IOException | RuntimeException broken) { // the decoders throw many kinds
      throw bad("is a %s file that is broken or cut off.".formatted(kind.title()));
    } finally {
      reader.dispose();
    }
  }

  private ImageReader readerOf(FileKind kind) throws BadInputException {
    return switch (kind) {
      case PNG, JPEG, GIF, BMP ->
          ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT)).next();
      case WEBP, TIFF, HEIC, AVIF, WAV, FLAC, OGG, MP3, PDF ->
          throw bad("is a %s file; PNG, JPEG, GIF and BMP can be read.".formatted(kind.title()));
    };
  }

  private void requireBounded(Size size) throws BadInputException {
    if (size.pixels() > PIXELS_MAX) {
      throw bad(
          "has %d x %d pixels; at most %d million are read. Make it smaller."
              .formatted(size.width(), size.height(), PIXELS_MAX / 1_000_000));
    }
  }

  private void requireColours(ImageReader reader) throws IOException, BadInputException {
    var types = reader.getImageTypes(0);
    if (!types.hasNext() || types.next().getNumBands() > COLOURS_MAX) {
      throw bad("is in colours for print (CMYK). Save it in RGB.");
    }
  }

  private void requireWhole(List<String> warnings) throws BadInputException {
    if (warnings.stream().anyMatch(warning -> warning.startsWith("Corrupt"))) {
      throw bad("is a JPEG file that is broken or cut off.");
    }
  }

  private static ImageReadParam every(int step) {
    ImageReadParam param = new ImageReadParam();
    param.setSourceSubsampling(step, step, 0, 0);
    return param;
  }

  private BadInputException bad(String what) {
    return new BadInputException(Fault.of(input, "`" + input + "` " + what));
  }
}
