package dev.stoa.providers;

import java.util.concurrent.atomic.AtomicBoolean;

/// A call's right to use a loaded engine; while there is one, the engine stays loaded.
final class EngineLoan implements AutoCloseable {

  private final EngineShelf shelf;
  private final EngineSlot slot;
  private final Engine engine;
  private final AtomicBoolean closed = new AtomicBoolean();
  private volatile boolean begun;

  EngineLoan(EngineShelf shelf, EngineSlot slot, Engine engine) {
    this.shelf = shelf;
    this.slot = slot;
    this.engine = engine;
  }

  /// The call waits no longer: it computes.
  Engine begin() {
    begun = true;
    shelf.begun(slot);
    return engine;
  }

  /// Once or more often.
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      shelf.returned(slot, begun);
    }
  }
}
