package dev.stoa.journal;

import java.io.IOException;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/// Says up to where the journal counts, and lets the appends that wait at the same time share one
/// `fsync`. All but [#end] and [#sync] is called with the journal's lock held.
final class Commits {

  private final ReentrantLock lock;
  private final Condition changed;
  private final SegmentWriter writer;
  private Round round = new Round();
  private boolean isSyncing;
  private volatile JournalOffset.End end;

  Commits(ReentrantLock lock, SegmentWriter writer) {
    this.lock = lock;
    this.changed = lock.newCondition();
    this.writer = writer;
    this.end = writer.end();
  }

  /// Up to where records were acknowledged and may be read.
  JournalOffset.End end() {
    return end;
  }

  /// What was written counts from now on.
  void publish() {
    end = writer.end();
  }

  /// The round that whatever is written now belongs to.
  Round round() {
    return round;
  }

  /// Returns when the round was synced, by this thread or by another one.
  ///
  /// @throws IOException when it was not; its frames are forgotten then
  void await(Round mine) throws IOException {
    while (!mine.isOver()) {
      if (isSyncing) {
        changed.awaitUninterruptibly();
      } else {
        lead();
      }
    }
    mine.requireSynced();
  }

  /// Waits until nobody uses the current file outside the lock.
  void quiesce() {
    while (isSyncing) {
      changed.awaitUninterruptibly();
    }
  }

  /// Waits until everything that was written counts, and nobody uses the current file.
  void drain() throws IOException {
    quiesce();
    while (!writer.end().equals(end)) {
      await(round);
      quiesce();
    }
  }

  /// Makes everything that may be read survive a loss of power. Called without the lock.
  void sync() throws IOException {
    lock.lock();
    try {
      quiesce();
      IOException failure = syncUnlocked();
      if (failure != null) {
        throw failure;
      }
    } finally {
      lock.unlock();
    }
  }

  /// Syncs for all who have written until now, while others go on writing into the next round.
  private void lead() {
    Round led = round;
    round = new Round();
    JournalOffset.End written = writer.end();
    IOException failure = syncUnlocked();
    if (failure == null) {
      end = written;
      led.succeed();
    } else {
      // nobody knows what reached the disk: whatever was not acknowledged is cut off
      led.fail(failure);
      round.fail(failure);
      round = new Round();
      writer.rewind(end);
    }
    changed.signalAll();
  }

  private @Nullable IOException syncUnlocked() {
    SegmentFile file = writer.current();
    isSyncing = true;
    lock.unlock();
    try {
      file.sync();
      return null;
    } catch (IOException e) {
      return e;
    } finally {
      lock.lock();
      isSyncing = false;
      changed.signalAll();
    }
  }
}
