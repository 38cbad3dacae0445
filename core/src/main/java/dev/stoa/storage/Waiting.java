package dev.stoa.storage;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/// Waits for processes and threads; an interrupted wait ends as a [StorageException] with the
/// thread still marked.
final class Waiting {

  private Waiting() {}

  static int forExit(Process process) {
    try {
      return process.waitFor();
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  /// Whether the process has ended within that time.
  static boolean forExit(Process process, Duration atMost) {
    try {
      return process.waitFor(atMost.toNanos(), TimeUnit.NANOSECONDS);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  /// Returns when the thread has ended, or after that time.
  static void forEnd(Thread thread, Duration atMost) {
    try {
      thread.join(atMost);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  static void pause(Duration duration) {
    try {
      Thread.sleep(duration);
    } catch (InterruptedException interrupted) {
      throw interrupted(interrupted);
    }
  }

  private static StorageException interrupted(InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new StorageException("Interrupted while waiting for PostgreSQL.", cause);
  }
}
