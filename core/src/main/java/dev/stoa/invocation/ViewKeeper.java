package dev.stoa.invocation;

import dev.stoa.events.ChangeFeed;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Holds the newest [View] of this node. Safe for use by many threads.
///
/// A change made by this node is in the view when [#catchUp] returns; one made elsewhere within
/// seconds. While the database is away the last view goes on serving, for at most 15 minutes.
public final class ViewKeeper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(ViewKeeper.class);
  private static final Duration AGE_MAX = Duration.ofMinutes(15);

  private final ViewReader reader;
  private final InstantSource clock;
  private final ReentrantLock reading = new ReentrantLock();
  private final Semaphore signals = new Semaphore(0);
  private final Thread follower;
  private final ChangeFeed.Listening subscription;
  private volatile View view;
  private volatile Instant confirmedAt;
  private volatile boolean open = true;

  /// Reads the first view and begins to follow the feed.
  public ViewKeeper(ViewReader reader, ChangeFeed feed, InstantSource clock) {
    this.reader = reader;
    this.clock = clock;
    this.confirmedAt = clock.instant();
    this.view = reader.readAll();
    this.follower = Thread.ofVirtual().name("view-follower").start(this::follow);
    this.subscription = feed.listen(signals::release);
  }

  /// Empty when the view is too old to decide anything on.
  public Optional<View> current() {
    return age().compareTo(AGE_MAX) > 0 ? Optional.empty() : Optional.of(view);
  }

  /// How long ago the view was last known to be complete.
  public Duration age() {
    return Duration.between(confirmedAt, clock.instant());
  }

  /// Brings the view up to every change committed before this call. Blocking.
  public void catchUp() {
    reading.lock();
    try {
      Instant asOf = clock.instant();
      view = reader.readSince(view);
      confirmedAt = asOf;
    } finally {
      reading.unlock();
    }
  }

  private void follow() {
    while (open) {
      try {
        signals.acquire();
        signals.drainPermits();
        catchUp();
      } catch (InterruptedException stopped) {
        return;
      } catch (RuntimeException unavailable) {
        // The feed signals again at its next poll, so the view catches up by itself.
        LOG.warn("The view could not be read: {}", unavailable.getMessage());
      }
    }
  }

  @Override
  public void close() {
    open = false;
    follower.interrupt();
    subscription.close();
  }
}
