package dev.stoa.journal;

import java.util.List;

/// Something that counts calls.
public interface JournalSink {

  /// Applies records in the order in which they were appended. Runs inside the transaction that
  /// also moves the shipper's offset: what it writes through a store is committed with it or not at
  /// all, so a batch may come again only after its effect was rolled back. It must keep no effect
  /// outside that transaction. One thread at a time per node.
  ///
  /// A failure of the database is retried for ever; any other exception has the batch retried
  /// record by record, and the one that fails parked.
  void apply(List<CallRecord> batch);
}
