package dev.stoa.usage;

import dev.stoa.journal.CallRecord;
import dev.stoa.journal.JournalSink;
import java.util.ArrayList;
import java.util.List;

/// Turns settled records into lines and sums.
public final class UsageSink implements JournalSink {

  private final UsageStore store;

  public UsageSink(UsageStore store) {
    this.store = store;
  }

  @Override
  public void apply(List<CallRecord> batch) {
    List<CallRecord.Settled> settled = new ArrayList<>();
    for (CallRecord record : batch) {
      switch (record) {
        case CallRecord.Started _ -> {}
        case CallRecord.Settled call -> settled.add(call);
      }
    }
    if (!settled.isEmpty()) {
      store.add(settled);
    }
  }
}
