package dev.stoa.journal;

import dev.stoa.kernel.Failpoints;
import dev.stoa.kernel.Transactions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

/// Brings a batch to all sinks in one transaction with the offset behind it, so that neither ever
/// stands without the other.
public final class Delivery {

  private final Transactions transactions;
  private final ShippingStore store;
  private final List<JournalSink> sinks;

  /// @param sinks applied in this order
  public Delivery(Transactions transactions, ShippingStore store, List<JournalSink> sinks) {
    this.transactions = transactions;
    this.store = store;
    this.sinks = List.copyOf(sinks);
  }

  JournalOffset offset(String node) {
    return transactions.together(() -> store.lock(node));
  }

  List<byte[]> open(String node) {
    return store.open(node);
  }

  long countParked(String node) {
    return store.countParked(node);
  }

  boolean isFaultOfData(RuntimeException failure) {
    return store.isFaultOfData(failure);
  }

  /// @throws OffsetMoved when the database does not stand at `from`
  void deliver(FileJournal journal, JournalOffset from, Batch batch) {
    commit(
        journal,
        from,
        batch.end(),
        () -> {
          sinks.forEach(sink -> sink.apply(batch.records()));
          Failpoints.at("shipper.after-sinks");
          keepOpen(journal, batch);
        });
  }

  /// Puts aside an entry that no sink may see; what it says about open calls still counts.
  void park(FileJournal journal, JournalOffset from, Entry entry, String reason) {
    commit(
        journal,
        from,
        entry.end(),
        () -> {
          store.park(journal.node(), entry.end(), reason, entry.bytes());
          keepOpen(journal, Batch.of(List.of(entry), journal::record));
        });
  }

  private void keepOpen(FileJournal journal, Batch batch) {
    store.open(journal.node(), batch.opened());
    store.close(journal.node(), batch.closed());
  }

  private void commit(FileJournal journal, JournalOffset from, JournalOffset to, Runnable work) {
    transactions.together(() -> {
      JournalOffset stored = store.lock(journal.node());
      if (!stored.equals(from)) {
        throw new OffsetMoved(stored);
      }
      Failpoints.at("shipper.before-sinks");
      work.run();
      store.move(journal.node(), to);
      sync(journal);
      Failpoints.at("shipper.before-commit");
      return to;
    });
    Failpoints.at("shipper.after-commit");
  }

  private static void sync(FileJournal journal) {
    try {
      journal.sync();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /// The database stands elsewhere than this shipper left it: a commit whose answer was lost, a
  /// database put back in time, or another process with the same journal.
  static final class OffsetMoved extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient JournalOffset stored;

    OffsetMoved(JournalOffset stored) {
      super("the database stands at " + stored);
      this.stored = stored;
    }

    JournalOffset stored() {
      return stored;
    }
  }
}
