package dev.stoa.providers;

/// How much engines may do at once.
///
/// @param threads engines that compute at the same time, at least 1
/// @param queueMax calls that wait for a thread, and calls that wait for one engine to load; at
///   least 1
public record EngineRoom(int threads, int queueMax) {

  public EngineRoom {
    if (threads < 1 || queueMax < 1) {
      throw new IllegalArgumentException("threads and queueMax must be at least 1");
    }
  }

  /// As many threads as there are processors, and 32 waiting calls for each.
  public static EngineRoom ofThisMachine() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new EngineRoom(processors, 32 * processors);
  }
}
