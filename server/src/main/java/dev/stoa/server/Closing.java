package dev.stoa.server;

import java.util.ArrayDeque;
import java.util.Deque;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// What must be closed at the end, the last opened first. One that fails to close does not keep the
/// others open. Only the thread that opens the parts closes them; any thread may [#refuseMore].
final class Closing implements AutoCloseable {

  private static final Logger LOG = LoggerFactory.getLogger(Closing.class);

  private final Deque<AutoCloseable> open = new ArrayDeque<>();
  private volatile boolean refusing;

  /// @throws Refusal when it is time to stop already
  <T extends AutoCloseable> T later(T part) {
    open.push(part);
    if (refusing) {
      throw new Refusal("It was told to stop while it started.");
    }
    return part;
  }

  /// A start that goes on is given up at the next part.
  void refuseMore() {
    refusing = true;
  }

  @Override
  public void close() {
    while (!open.isEmpty()) {
      AutoCloseable part = open.pop();
      try {
        part.close();
      } catch (Exception failed) {
        LOG.warn("{} did not close", part.getClass().getSimpleName(), failed);
      }
    }
  }
}
