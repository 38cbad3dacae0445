package dev.stoa.journal;

/// What stands between two offsets of a segment: the payload of an intact frame, or the raw bytes
/// of a damaged stretch.
final class Entry {

  private final JournalOffset end;
  private final byte[] bytes;
  private final boolean intact;

  Entry(JournalOffset end, byte[] bytes, boolean intact) {
    this.end = end;
    this.bytes = bytes;
    this.intact = intact;
  }

  JournalOffset end() {
    return end;
  }

  byte[] bytes() {
    return bytes;
  }

  boolean isIntact() {
    return intact;
  }
}
