package dev.stoa.journal;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/// The appends that share one `fsync`. Guarded by the journal's lock.
final class Round {

  private boolean isOver;
  private @Nullable IOException failure;

  void succeed() {
    isOver = true;
  }

  void fail(IOException cause) {
    isOver = true;
    failure = cause;
  }

  boolean isOver() {
    return isOver;
  }

  void requireSynced() throws IOException {
    if (failure != null) {
      throw new IOException(failure.getMessage(), failure);
    }
  }
}
