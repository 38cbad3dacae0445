package dev.stoa.journal;

import dev.stoa.storage.Database;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;

/// A sink that writes a line per record to a table without a key, where a record that is applied
/// twice shows as two lines. It can be told to fail.
final class RecordingSink implements JournalSink {

  private final Database database;
  private final AtomicReference<Consumer<CallRecord>> trap = new AtomicReference<>(_ -> {});

  RecordingSink(Database database) {
    this.database = database;
  }

  /// Called for each record after its line was written.
  void trap(Consumer<CallRecord> trap) {
    this.trap.set(trap);
  }

  @Override
  public void apply(List<CallRecord> batch) {
    for (CallRecord record : batch) {
      String line = line(record);
      database.run(handle -> handle.execute("INSERT INTO seen (line) VALUES (?)", line));
      trap.get().accept(record);
    }
  }

  static String line(CallRecord record) {
    String call = record.subject().call().value();
    return switch (record) {
      case CallRecord.Started _ -> "started " + call;
      case CallRecord.Settled settled -> settled.outcome().word() + " " + call;
    };
  }
}
