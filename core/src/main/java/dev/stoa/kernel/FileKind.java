package dev.stoa.kernel;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// The kinds of files that are recognised by how they begin.
// List.of is immutable
@SuppressWarnings("ImmutableEnumChecker")
public enum FileKind {
  PNG("PNG", List.of("image/png"), "89504e470d0a1a0a"),
  JPEG("JPEG", List.of("image/jpeg", "image/jpg", "image/pjpeg"), "ffd8ff"),
  GIF("GIF", List.of("image/gif"), "47494638"),
  BMP("BMP", List.of("image/bmp", "image/x-ms-bmp"), "424d"),
  WEBP("WebP", List.of("image/webp"), "52494646........57454250"),
  TIFF("TIFF", List.of("image/tiff"), "49492a00", "4d4d002a"),
  HEIC("HEIC", List.of("image/heic", "image/heif"), "........66747970686569"),
  AVIF("AVIF", List.of("image/avif"), "........6674797061766966"),
  WAV(
      "WAV",
      List.of("audio/wav", "audio/x-wav", "audio/wave", "audio/vnd.wave"),
      "52494646........57415645"),
  FLAC("FLAC", List.of("audio/flac", "audio/x-flac"), "664c6143"),
  OGG("Ogg", List.of("audio/ogg", "application/ogg"), "4f676753"),
  MP3("MP3", List.of("audio/mpeg", "audio/mp3"), "494433", "fffb", "fffa", "fff3", "fff2"),
  PDF("PDF", List.of("application/pdf"), "255044462d");

  private final String title;
  private final List<String> mediaTypes;
  private final List<String> beginnings;

  /// @param mediaTypes the registered one first, then others in use
  /// @param beginnings in hexadecimal; a point stands for any digit
  FileKind(String title, List<String> mediaTypes, String... beginnings) {
    this.title = title;
    this.mediaTypes = mediaTypes;
    this.beginnings = List.of(beginnings);
  }

  /// As a person calls it.
  public String title() {
    return title;
  }

  public String mediaType() {
    return mediaTypes.getFirst();
  }

  /// What a file is by its first bytes; empty when none of these.
  public static Optional<FileKind> of(byte[] file) {
    return Arrays.stream(values())
        .filter(kind -> kind.beginnings.stream().anyMatch(start -> begins(file, start)))
        .findFirst();
  }

  /// The registered name of a media type that has several; else the name itself.
  public static String registered(String mediaType) {
    String name = mediaType.strip().toLowerCase(Locale.ROOT);
    return Arrays.stream(values())
        .filter(kind -> kind.mediaTypes.contains(name))
        .map(FileKind::mediaType)
        .findFirst()
        .orElse(name);
  }

  /// Whether a kind has this as its registered name.
  public static boolean isKnown(String mediaType) {
    return Arrays.stream(values()).anyMatch(kind -> kind.mediaType().equals(mediaType));
  }

  private static boolean begins(byte[] file, String hex) {
    if (file.length < hex.length() / 2) {
      return false;
    }
    for (int i = 0; i < hex.length(); i++) {
      int digit = i % 2 == 0 ? (file[i / 2] >> 4) & 0xF : file[i / 2] & 0xF;
      if (hex.charAt(i) != '.' && hex.charAt(i) != Character.forDigit(digit, 16)) {
        return false;
      }
    }
    return true;
  }
}
