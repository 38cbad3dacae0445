package dev.stoa.journal;

/// Up to where a node's journal has been shipped: the end of the entry that was applied last, with
/// what is needed to tell that entry from another one at the same place.
///
/// @param segment the number of the file; 0 before anything was shipped
/// @param start where the last entry begins
/// @param position where it ends, and the next one begins
/// @param check the CRC32C of its bytes, frame included
record JournalOffset(long segment, long start, long position, int check) {

  static final JournalOffset NOTHING = new JournalOffset(0, 0, 0, 0);

  boolean isBefore(End end) {
    return end().compareTo(end) < 0;
  }

  /// Where the entry ends, whatever it is.
  End end() {
    return new End(segment, position);
  }

  /// Up to where records may be read.
  record End(long segment, long position) implements Comparable<End> {

    static final End NONE = new End(0, 0);

    @Override
    public int compareTo(End other) {
      int order = Long.compare(segment, other.segment);
      return order == 0 ? Long.compare(position, other.position) : order;
    }
  }
}
