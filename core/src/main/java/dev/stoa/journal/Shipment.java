package dev.stoa.journal;

import dev.stoa.kernel.Failpoints;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The way of one journal into the database, one batch after the other. Used by one thread at a
/// time; what it says about itself may be asked by any.
final class Shipment {

  private static final Logger LOG = LoggerFactory.getLogger(Shipment.class);

  private final FileJournal journal;
  private final JournalReader reader;
  private final Delivery delivery;
  private final int batchMax;
  private volatile JournalOffset cursor = JournalOffset.NOTHING;
  private volatile @Nullable String trouble;
  private volatile boolean isHalted;
  private final AtomicLong parked = new AtomicLong();

  Shipment(FileJournal journal, Delivery delivery, int batchMax) {
    this.journal = journal;
    this.reader = journal.reader();
    this.delivery = delivery;
    this.batchMax = batchMax;
  }

  /// Takes up where the database stands; answers where.
  ///
  /// @throws JournalMismatch when that place is not in the journal
  JournalOffset begin() {
    JournalOffset stored = delivery.offset(journal.node());
    if (!isOurs(stored)) {
      throw new JournalMismatch(mismatch(stored));
    }
    cursor = stored;
    parked.set(delivery.countParked(journal.node()));
    return stored;
  }

  /// Ships the next batch.
  ///
  /// @return false when the database was in the way and the same has to be tried again later
  boolean ship() {
    try {
      List<Entry> entries = reader.read(cursor, journal.end(), batchMax);
      Failpoints.at("shipper.after-read");
      ship(entries);
      trouble = null;
      return true;
    } catch (Delivery.OffsetMoved moved) {
      follow(moved.stored());
      return true;
    } catch (JournalMismatch mismatch) {
      halt(String.valueOf(mismatch.getMessage()));
      return true;
    } catch (RuntimeException | Error failure) {
      if (trouble == null) {
        LOG.warn("Usage waits in the journal: it cannot be written to the database", failure);
      }
      trouble = String.valueOf(failure.getMessage());
      return false;
    }
  }

  private void ship(List<Entry> entries) {
    Batch batch = Batch.of(entries, journal::record);
    String hindrance = batch.hindrance();
    if (hindrance != null && batch.entries().isEmpty()) {
      park(entries.getFirst(), hindrance, null);
      return;
    }
    try {
      deliver(batch);
    } catch (Delivery.OffsetMoved moved) {
      throw moved;
    } catch (RuntimeException failure) {
      if (!delivery.isFaultOfData(failure)) {
        throw failure;
      }
      LOG.warn("A batch was refused; its records are tried one by one", failure);
      batch.entries().forEach(this::shipSingly);
    }
  }

  private void shipSingly(Entry entry) {
    try {
      deliver(Batch.of(List.of(entry), journal::record));
    } catch (Delivery.OffsetMoved moved) {
      throw moved;
    } catch (RuntimeException failure) {
      if (!delivery.isFaultOfData(failure)) {
        throw failure;
      }
      park(entry, String.valueOf(failure.getMessage()), failure);
    }
  }

  private void deliver(Batch batch) {
    delivery.deliver(journal, cursor, batch);
    cursor = batch.end();
  }

  private void park(Entry entry, String reason, @Nullable RuntimeException cause) {
    delivery.park(journal, cursor, entry, reason);
    cursor = entry.end();
    parked.incrementAndGet();
    LOG.error(
        "An entry of the journal was put aside in journal_parked, segment {} at {}: {}",
        entry.end().segment(),
        entry.end().start(),
        reason,
        cause);
  }

  /// The database decides what counts. Where it stands is taken over if that is a place in this
  /// very journal: a commit whose answer was lost, or a database put back in time.
  private void follow(JournalOffset stored) {
    if (isOurs(stored)) {
      LOG.warn("The database stands at {}, not at {}; shipping goes on from there", stored, cursor);
      cursor = stored;
    } else {
      halt(mismatch(stored));
    }
  }

  private void halt(String reason) {
    LOG.error("Shipping has stopped and calls are refused: {}", reason);
    trouble = reason;
    isHalted = true;
    journal.refuse(reason);
  }

  private boolean isOurs(JournalOffset stored) {
    return !isBehindEnd(stored) && reader.holds(stored);
  }

  private boolean isBehindEnd(JournalOffset stored) {
    JournalOffset.End end = journal.end();
    return stored.segment() > end.segment()
        || (stored.segment() == end.segment() && stored.position() > end.position());
  }

  private String mismatch(JournalOffset stored) {
    return """
    The journal of node %s does not hold what the database has counted of it (segment %d, \
    byte %d): its folder was lost, replaced, copied, or is used by another process. Put the \
    right folder back; or, if it is gone for good, move this one away and start with a new \
    one, which gets a new node id.\
    """
        .formatted(journal.node(), stored.segment(), stored.position());
  }

  JournalOffset cursor() {
    return cursor;
  }

  boolean isAtEnd() {
    return !cursor.isBefore(journal.end());
  }

  @Nullable String trouble() {
    return trouble;
  }

  boolean isHalted() {
    return isHalted;
  }

  long parked() {
    return parked.get();
  }
}
