package dev.stoa.catalogue;

import java.util.Comparator;

/// One thing wrong with a manifest.
///
/// @param line counted from 1
/// @param pointer JSON pointer into the document; empty for the whole of it
public record ManifestFault(String file, int line, String pointer, String message)
    implements Comparable<ManifestFault> {

  private static final Comparator<ManifestFault> BY_PLACE =
      Comparator.comparing(ManifestFault::file)
          .thenComparingInt(ManifestFault::line)
          .thenComparing(ManifestFault::pointer)
          .thenComparing(ManifestFault::message);

  @Override
  public int compareTo(ManifestFault other) {
    return BY_PLACE.compare(this, other);
  }

  @Override
  public String toString() {
    return file + ":" + line + ": " + (pointer.isEmpty() ? "" : pointer + ": ") + message;
  }
}
