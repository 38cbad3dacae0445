package dev.stoa.data;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/// The forms in which rows are exported.
public enum ExportFormat {
  /// One array of objects.
  JSON("application/json"),
  /// One object per line.
  NDJSON("application/x-ndjson"),
  /// RFC 4180 with a line of names and `\n` at the end of lines; a missing value is an empty field,
  /// an empty text is `""`.
  CSV("text/csv"),
  PARQUET("application/vnd.apache.parquet"),
  /// The streaming form of Arrow IPC.
  ARROW("application/vnd.apache.arrow.stream");

  private final String mediaType;

  ExportFormat(String mediaType) {
    this.mediaType = mediaType;
  }

  /// The word of the wire, such as `csv`; also the end of a file's name.
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  public String mediaType() {
    return mediaType;
  }

  public static Optional<ExportFormat> find(String word) {
    return Arrays.stream(values()).filter(format -> format.word().equals(word)).findFirst();
  }
}
