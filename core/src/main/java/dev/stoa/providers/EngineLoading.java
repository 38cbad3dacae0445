package dev.stoa.providers;

import java.util.concurrent.FutureTask;
import org.jspecify.annotations.Nullable;

/// The loading of one engine, on a thread of its own. Its result is null when the shelf was closed
/// meanwhile.
final class EngineLoading extends FutureTask<@Nullable Engine> {

  EngineLoading(EngineShelf shelf, EngineSlot slot) {
    super(() -> shelf.load(slot));
  }

  void start(String name) {
    Thread.ofPlatform().daemon().name("load-" + name).start(this);
  }
}
