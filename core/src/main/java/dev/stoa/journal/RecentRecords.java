package dev.stoa.journal;

import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/// What was appended last, so that shipping need not parse what has just been written. The oldest
/// is forgotten when nobody takes it; then the file is read. Safe for use by many threads.
final class RecentRecords {

  static final int MAX = 1 << 15;

  private final Queue<Recent> records = new ArrayDeque<>();

  private record Recent(JournalOffset.End end, Frame frame, CallRecord record) {}

  synchronized void add(JournalOffset.End end, Frame frame, CallRecord record) {
    if (records.size() == MAX) {
      records.remove();
    }
    records.add(new Recent(end, frame, record));
  }

  /// The record that an entry of the file is, forgotten now with all before it; null when it is not
  /// known. Only an entry of the very bytes that were written counts.
  synchronized @Nullable CallRecord take(Entry entry) {
    JournalOffset.End end = entry.end().end();
    while (!records.isEmpty() && records.element().end().compareTo(end) < 0) {
      records.remove();
    }
    Recent next = records.peek();
    return next != null && next.end().equals(end) && next.frame().holds(entry.bytes())
        ? records.remove().record()
        : null;
  }
}
