package dev.stoa.journal;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Failpoints;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Brings each record of one node's journal to the sinks, in order and exactly once. To use it:
/// [#replayTail] before the first call is served, then [#start], at the end [#drain].
public final class Shipper implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Shipper.class);
  private static final long IDLE_NANOS = TimeUnit.MINUTES.toNanos(10);

  private static final Duration CLOSING = Duration.ofSeconds(10);

  private final FileJournal journal;
  private final Delivery delivery;
  private final InterruptedCharge charge;
  private final InstantSource clock;
  private final ShipperConfig config;
  private final Shipment shipment;
  private final CountDownLatch stopping = new CountDownLatch(1);
  private volatile @Nullable Thread thread;
  private volatile long behindSinceNanos = System.nanoTime();

  public Shipper(
      FileJournal journal,
      Delivery delivery,
      InterruptedCharge charge,
      InstantSource clock,
      ShipperConfig config) {
    this.journal = journal;
    this.delivery = delivery;
    this.charge = charge;
    this.clock = clock;
    this.config = config;
    this.shipment = new Shipment(journal, delivery, config.batchMax());
  }

  /// Ships what an earlier process left behind, then settles as interrupted every call that it had
  /// begun and not settled. Waits for the database as long as it takes.
  ///
  /// @throws JournalMismatch when the database has shipped more than the journal holds, or other
  ///   records
  /// @throws JournalUnavailable when the journal cannot be written
  public void replayTail() {
    persistently(shipment::begin);
    shipToEnd();
    for (byte[] payload : persistently(() -> delivery.open(journal.node()))) {
      if (RecordJson.read(payload) instanceof CallRecord.Started started) {
        Failpoints.at("replay.before-interrupted");
        journal.append(interrupted(started));
        Failpoints.at("replay.after-interrupted");
      }
    }
    shipToEnd();
    forgetOld();
  }

  private CallRecord interrupted(CallRecord.Started started) {
    Credits cost = charge.of(started);
    return new CallRecord.Settled(
        started.subject(),
        clock.instant(),
        Outcome.INTERRUPTED,
        0,
        null,
        "calls",
        0,
        0,
        cost.compareTo(started.reserved()) > 0 ? started.reserved() : cost,
        Credits.ZERO,
        0,
        0,
        null,
        List.of());
  }

  /// Ships from now on, on a thread of its own.
  public void start() {
    thread = Thread.ofPlatform().name("journal-shipper").daemon(true).start(this::run);
  }

  private void run() {
    while (!isStopping() && !shipment.isHalted()) {
      journal.awaitBeyond(shipment.cursor(), IDLE_NANOS);
      if (shipment.isAtEnd()) {
        forgetOld();
        continue;
      }
      behindSinceNanos = System.nanoTime();
      pause(config.gather());
      shipTo(journal.end());
    }
  }

  private void shipToEnd() {
    while (!shipment.isAtEnd() && !shipment.isHalted() && !isStopping()) {
      shipTo(journal.end());
    }
  }

  /// Ships what stands before `end`, unless it is halted or stopped; waits out the database. What
  /// comes meanwhile is left for the next time, so that it gathers to batches worth a transaction.
  private void shipTo(JournalOffset.End end) {
    Duration wait = config.backOffMin();
    while (shipment.cursor().isBefore(end) && !shipment.isHalted() && !isStopping()) {
      if (shipment.ship()) {
        wait = config.backOffMin();
      } else {
        pause(wait);
        wait = longer(wait);
      }
    }
  }

  private <T> T persistently(Supplier<T> read) {
    Duration wait = config.backOffMin();
    while (true) {
      try {
        return read.get();
      } catch (JournalMismatch mismatch) {
        throw mismatch;
      } catch (RuntimeException failure) {
        if (isStopping()) {
          throw failure;
        }
        LOG.warn("The journal waits for the database", failure);
        pause(wait);
        wait = longer(wait);
      }
    }
  }

  private Duration longer(Duration wait) {
    Duration twice = wait.multipliedBy(2);
    return twice.compareTo(config.backOffMax()) < 0 ? twice : config.backOffMax();
  }

  private boolean isStopping() {
    return stopping.getCount() == 0;
  }

  private void pause(Duration time) {
    try {
      stopping.await(time.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void forgetOld() {
    try {
      journal.forget(shipment.cursor(), clock.instant());
    } catch (IOException e) {
      LOG.warn("Old parts of the journal could not be deleted", e);
    }
  }

  /// Stops, and ships what is left, for no longer than `patience` and not against a database that
  /// refuses. What remains is shipped at the next start.
  ///
  /// @return whether everything was shipped
  public boolean drain(Duration patience) {
    long begunNanos = System.nanoTime();
    boolean isOn = stop(patience);
    while (isOn && !shipment.isAtEnd() && !shipment.isHalted()) {
      isOn = System.nanoTime() - begunNanos < patience.toNanos() && shipment.ship();
    }
    return shipment.isAtEnd();
  }

  /// Stops after the batch that is under way.
  @Override
  public void close() {
    stop(CLOSING);
  }

  private boolean stop(Duration patience) {
    stopping.countDown();
    Thread running = thread;
    if (running == null) {
      return true;
    }
    LockSupport.unpark(running);
    try {
      return running.join(patience);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return false;
    }
  }

  /// How far behind the database is, for health and readiness. Touches no database.
  public ShippingLag lag() {
    boolean isAtEnd = shipment.isAtEnd();
    long waitingNanos = isAtEnd ? 0 : System.nanoTime() - behindSinceNanos;
    return new ShippingLag(
        isAtEnd ? 0 : bytesBehind(),
        Duration.ofNanos(waitingNanos),
        shipment.parked(),
        shipment.trouble(),
        shipment.isHalted());
  }

  private long bytesBehind() {
    try {
      return journal.bytesBehind(shipment.cursor());
    } catch (IOException _) {
      return -1;
    }
  }
}
