package dev.stoa.journal;

import dev.stoa.kernel.Failpoints;
import dev.stoa.kernel.Ids;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.concurrent.locks.LockSupport;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// The journal of one node in files on local disk; `docs/journal.md` describes them. An append
/// encodes its record on the caller's thread and holds the lock for one write.
public final class FileJournal implements Journal, AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(FileJournal.class);

  private final JournalFolder folder;
  private final JournalConfig config;
  private final SegmentWriter writer;
  private final DiskWatch watch;
  private final ReentrantLock lock = new ReentrantLock();
  private final Commits commits;
  private final RecentRecords recent = new RecentRecords();
  private volatile @Nullable String refusal;
  private volatile @Nullable Thread reader;

  private FileJournal(JournalFolder folder, JournalConfig config, Disk disk, SegmentWriter writer) {
    this.folder = folder;
    this.config = config;
    this.writer = writer;
    this.watch = new DiskWatch(disk, folder.probe(), config);
    this.commits = new Commits(lock, writer);
  }

  /// Opens the journal in `folder`, or begins one; cuts off a frame that a dying process left torn.
  ///
  /// @param ids makes the id of a new node
  /// @throws JournalMismatch when the folder is in use or not complete
  /// @throws JournalUnavailable when it cannot be read or written
  public static FileJournal open(Path folder, JournalConfig config, Ids ids) {
    return open(folder, config, ids, new LocalDisk());
  }

  static FileJournal open(Path folder, JournalConfig config, Ids ids, Disk disk) {
    try {
      JournalFolder opened = JournalFolder.open(folder, ids);
      try {
        var writer = SegmentWriter.open(opened, disk, config.segmentBytesMax());
        return new FileJournal(opened, config, disk, writer);
      } catch (IOException | RuntimeException e) {
        opened.close();
        throw e;
      }
    } catch (IOException e) {
      throw new JournalUnavailable("The journal in " + folder + " cannot be opened: " + e, e);
    }
  }

  /// The id of the node whose journal this is.
  public String node() {
    return folder.node();
  }

  @Override
  public void append(CallRecord record) {
    Frame frame = Frame.of(record);
    Failpoints.at("journal.before-append");
    boolean isDurable = config.sync() == JournalConfig.Sync.DISK;
    lock.lock();
    try {
      write(frame);
      recent.add(writer.end(), frame, record);
      Failpoints.at("journal.after-write");
      if (isDurable) {
        commits.await(commits.round());
      } else {
        commits.publish();
      }
    } catch (IOException e) {
      watch.failed(e);
      throw new JournalUnavailable("The journal cannot be written: " + e.getMessage(), e);
    } finally {
      lock.unlock();
    }
    Failpoints.at("journal.after-append");
    wakeReader();
  }

  private void write(Frame frame) throws IOException {
    requireOpen();
    while (writer.isFull()) {
      roll();
    }
    writer.write(frame);
  }

  private void requireOpen() {
    String reason = refusal;
    if (reason != null) {
      throw new JournalUnavailable(reason, null);
    }
  }

  private void roll() throws IOException {
    commits.drain();
    requireOpen();
    if (writer.isFull()) {
      writer.roll();
    }
  }

  @Override
  public boolean isWritable() {
    if (refusal != null) {
      return false;
    }
    if (watch.isRecent() || !lock.tryLock()) {
      return watch.isWritable();
    }
    try {
      return refusal == null && watch.look(writer);
    } finally {
      lock.unlock();
    }
  }

  /// From now on nothing is written any more.
  void refuse(String reason) {
    refusal = reason;
  }

  JournalReader reader() {
    return new JournalReader(folder);
  }

  /// What an intact entry says.
  ///
  /// @throws RuntimeException when it is no record
  CallRecord record(Entry entry) {
    CallRecord known = recent.take(entry);
    return known == null ? RecordJson.read(entry.bytes()) : known;
  }

  /// Up to where records may be read.
  JournalOffset.End end() {
    return commits.end();
  }

  /// Parks the one thread that reads until something stands behind `shipped`, it is woken, or the
  /// time is over.
  void awaitBeyond(JournalOffset shipped, long nanosMax) {
    reader = Thread.currentThread();
    if (!shipped.isBefore(end())) {
      LockSupport.parkNanos(this, nanosMax);
    }
    reader = null;
  }

  private void wakeReader() {
    Thread waiting = reader;
    if (waiting != null) {
      reader = null;
      LockSupport.unpark(waiting);
    }
  }

  /// Makes everything that may be read survive a loss of power, so that no offset in the database
  /// is ever ahead of the file.
  void sync() throws IOException {
    if (config.sync() == JournalConfig.Sync.PROCESS) {
      commits.sync();
    }
  }

  long bytesBehind(JournalOffset shipped) throws IOException {
    return folder.bytesBetween(shipped, end());
  }

  /// Deletes the segments before the shipped one that are older than they are kept.
  void forget(JournalOffset shipped, Instant now) throws IOException {
    folder.forget(shipped.segment(), now.minus(config.keep()));
  }

  /// Closes the files. Every appended record is in them already.
  @Override
  public void close() {
    lock.lock();
    try (folder;
        writer) {
      commits.quiesce();
      refuse("The journal is closed.");
    } catch (IOException e) {
      LOG.warn("The journal could not be closed cleanly", e);
    } finally {
      lock.unlock();
    }
  }
}
