package dev.stoa.journal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/// Cuts a stretch of a segment into entries. A frame that is damaged does not hide the ones behind
/// it: the scan goes on at the next intact frame. (A payload is JSON and holds no zero byte, so no
/// frame can be found inside another.)
final class FrameScan {

  private final byte[] bytes;
  private final int limit;
  private final boolean complete;
  private final long segment;
  private final long base;

  /// @param base where in the segment the bytes begin
  /// @param complete whether nothing follows the bytes; otherwise a frame cut by their end is left
  ///   for the next stretch
  FrameScan(byte[] bytes, int limit, boolean complete, long segment, long base) {
    this.bytes = bytes;
    this.limit = limit;
    this.complete = complete;
    this.segment = segment;
    this.base = base;
  }

  /// At most `max` entries from the beginning. Empty only when there are no bytes.
  List<Entry> entries(int max) {
    List<Entry> found = new ArrayList<>();
    int at = 0;
    while (at < limit && found.size() < max) {
      int length = Frame.look(bytes, at, limit);
      if (length >= 0) {
        found.add(intact(at, length));
        at += Frame.HEAD + length;
      } else if (length == Frame.Look.CUT && !complete && at > 0) {
        break;
      } else {
        int next = nextIntact(at + 1);
        if (next <= at && at > 0) {
          break; // the next stretch, which begins here, shows what this is
        }
        next = Math.max(next, at + 1);
        found.add(damaged(at, next));
        at = next;
      }
    }
    return found;
  }

  /// Where an intact frame begins, or the place before which none does.
  private int nextIntact(int from) {
    for (int at = from; at < limit; at++) {
      if (bytes[at] == 0 && Frame.look(bytes, at, limit) >= 0) {
        return at;
      }
    }
    // a frame may begin in the last bytes and end behind them
    return complete ? limit : limit - Frame.HEAD - Frame.PAYLOAD_MAX;
  }

  private Entry intact(int at, int length) {
    int payload = at + Frame.HEAD;
    return new Entry(
        offset(at, payload + length), Arrays.copyOfRange(bytes, payload, payload + length), true);
  }

  private Entry damaged(int at, int end) {
    return new Entry(offset(at, end), Arrays.copyOfRange(bytes, at, end), false);
  }

  private JournalOffset offset(int at, int end) {
    return new JournalOffset(segment, base + at, base + end, Frame.check(bytes, at, end - at));
  }
}
