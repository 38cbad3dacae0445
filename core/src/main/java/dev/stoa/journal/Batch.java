package dev.stoa.journal;

import dev.stoa.kernel.CallId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Readable entries in a row, and what they leave open.
final class Batch {

  private final List<Entry> entries = new ArrayList<>();
  private final List<CallRecord> records = new ArrayList<>();
  private final Map<CallId, byte[]> opened = new LinkedHashMap<>();
  private final Set<CallId> closed = new LinkedHashSet<>();
  private @Nullable String hindrance;

  /// As many of the entries as can be read, from the first one on.
  ///
  /// @param record what an intact entry says; throws when it is no record
  static Batch of(List<Entry> entries, Function<Entry, CallRecord> record) {
    var batch = new Batch();
    for (Entry entry : entries) {
      if (!batch.add(entry, record)) {
        break;
      }
    }
    return batch;
  }

  private boolean add(Entry entry, Function<Entry, CallRecord> reading) {
    if (!entry.isIntact()) {
      hindrance = "the bytes are damaged";
      return false;
    }
    CallRecord record;
    try {
      record = reading.apply(entry);
    } catch (RuntimeException e) {
      hindrance = "the record cannot be read: " + e.getMessage();
      return false;
    }
    entries.add(entry);
    records.add(record);
    CallId call = record.subject().call();
    switch (record) {
      case CallRecord.Started _ -> opened.put(call, entry.bytes());
      case CallRecord.Settled _ -> {
        if (opened.remove(call) == null) {
          closed.add(call);
        }
      }
    }
    return true;
  }

  List<Entry> entries() {
    return entries;
  }

  List<CallRecord> records() {
    return records;
  }

  /// Started here and not settled here.
  Map<CallId, byte[]> opened() {
    return opened;
  }

  /// Settled here and started before.
  Set<CallId> closed() {
    return closed;
  }

  JournalOffset end() {
    return entries.getLast().end();
  }

  /// Why the entry behind the batch cannot be read; null when nothing stopped the reading.
  @Nullable String hindrance() {
    return hindrance;
  }
}
