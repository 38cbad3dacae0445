package dev.stoa.invocation;

import dev.stoa.journal.CallRecord;
import dev.stoa.journal.Journal;
import java.util.ArrayList;
import java.util.List;

/// A journal in memory.
final class RecordingJournal implements Journal {

  private final List<CallRecord> records = new ArrayList<>();

  @Override
  public synchronized void append(CallRecord record) {
    records.add(record);
  }

  @Override
  public boolean isWritable() {
    return true;
  }

  synchronized List<CallRecord> records() {
    return List.copyOf(records);
  }

  CallRecord.Settled onlySettled() {
    return records().stream()
        .filter(CallRecord.Settled.class::isInstance)
        .map(CallRecord.Settled.class::cast)
        .reduce((_, _) -> {
          throw new AssertionError("settled more than once");
        })
        .orElseThrow();
  }
}
