package dev.stoa.providers;

/// An engine that can be loaded when it is first called.
public interface EngineSource {

  /// The name by which a target asks for it, such as `sentiment`. Never changes.
  String name();

  /// Loads weights and whatever else is needed; may take seconds. Called by one thread at a time,
  /// again only when it threw.
  Engine load() throws Exception;
}
