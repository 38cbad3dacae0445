package dev.stoa.journal;

import java.io.IOException;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Knows whether the disk takes records, from the last failure and from a look now and then.
final class DiskWatch {

  private static final Logger LOG = LoggerFactory.getLogger(DiskWatch.class);

  private final Disk disk;
  private final Path probe;
  private final JournalConfig config;
  private volatile boolean isWritable = true;
  private volatile long lookedNanos;

  DiskWatch(Disk disk, Path probe, JournalConfig config) {
    this.disk = disk;
    this.probe = probe;
    this.config = config;
    this.lookedNanos = System.nanoTime() - config.recheck().toNanos();
  }

  boolean isWritable() {
    return isWritable;
  }

  boolean isRecent() {
    return System.nanoTime() - lookedNanos < config.recheck().toNanos();
  }

  void failed(IOException cause) {
    if (isWritable) {
      LOG.error("The journal cannot be written; calls are refused until it can", cause);
    }
    isWritable = false;
    lookedNanos = System.nanoTime();
  }

  /// Looks again. After a failure, something is written to be sure.
  boolean look(SegmentWriter writer) {
    lookedNanos = System.nanoTime();
    boolean now = canWrite(writer);
    if (now != isWritable) {
      LOG.warn("The journal {}", now ? "takes calls again" : "has no room for new calls");
    }
    isWritable = now;
    return now;
  }

  private boolean canWrite(SegmentWriter writer) {
    try {
      if (!isWritable) {
        writer.mend();
        disk.probe(probe);
      }
      return disk.usableBytes(probe.resolveSibling(".")) >= config.freeBytesMin();
    } catch (IOException _) {
      return false;
    }
  }
}
