package dev.stoa.providers;

import java.util.concurrent.Callable;

/// An engine that can be loaded when it is first called.
public interface EngineSource {

  /// The name by which a target asks for it, such as `sentiment`. Never changes.
  String name();

  /// Loads weights and whatever else is needed; may take seconds. Called by one thread at a time,
  /// again only when it threw.
  Engine load() throws Exception;

  /// One that is loaded by what is given.
  static EngineSource of(String name, Callable<? extends Engine> load) {
    record Named(String name, Callable<? extends Engine> loading) implements EngineSource {

      @Override
      public Engine load() throws Exception {
        return loading.call();
      }
    }
    return new Named(name, load);
  }
}
