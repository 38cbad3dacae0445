package dev.stoa.providers;

import java.time.Duration;

/// How much engines may do at once, and how much of them stays loaded.
///
/// @param threads engines that compute at the same time, at least 1
/// @param queueMax calls that wait for a thread, and calls that wait for one engine to load; at
///   least 1
/// @param memoryBytes what the parts of all loaded engines may take together
/// @param idleAfter how long an engine stays loaded after its last call
public record EngineRoom(int threads, int queueMax, long memoryBytes, Duration idleAfter) {

  public EngineRoom {
    if (threads < 1 || queueMax < 1) {
      throw new IllegalArgumentException("threads and queueMax must be at least 1");
    }
  }

  /// Where engines stay loaded, all of them.
  public EngineRoom(int threads, int queueMax) {
    this(threads, queueMax, Long.MAX_VALUE, Duration.ofDays(1));
  }

  /// As many threads as there are processors, and 32 waiting calls for each; engines stay loaded.
  public static EngineRoom ofThisMachine() {
    int processors = Runtime.getRuntime().availableProcessors();
    return new EngineRoom(processors, 32 * processors);
  }
}
