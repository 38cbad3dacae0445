package dev.stoa.providers;

import java.util.List;
import java.util.concurrent.Callable;

/// An engine that can be loaded when it is first called.
public interface EngineSource {

  /// The name by which a target asks for it, such as `sentiment`. Never changes.
  String name();

  /// Loads weights and whatever else is needed; may take seconds. Called by one thread at a time,
  /// again when it threw or when the engine was unloaded.
  Engine load() throws Exception;

  /// What it keeps in memory while it is loaded; empty when that is not worth counting.
  default List<EnginePart> parts() {
    return List.of();
  }

  /// The same engine, known to keep these parts in memory.
  default EngineSource keeping(EnginePart... parts) {
    return new Named(name(), this::load, List.of(parts));
  }

  /// One that is loaded by what is given.
  static EngineSource of(String name, Callable<? extends Engine> load) {
    return new Named(name, load, List.of());
  }

  /// An engine made of what it is made of.
  record Named(String name, Callable<? extends Engine> loading, List<EnginePart> parts)
      implements EngineSource {

    @Override
    public Engine load() throws Exception {
      return loading.call();
    }
  }
}
