package dev.stoa.providers;

import java.time.Instant;
import java.util.List;

/// What the engines of this node are doing now.
///
/// @param loaded those in memory, by name
/// @param memoryBytes what they take, by the estimates of their parts; shared parts count once
/// @param memoryMaxBytes what they may take
/// @param running calls that compute now
/// @param threads calls that can compute at the same time
/// @param waiting calls that wait for a thread
/// @param queueMax calls that can wait for a thread
public record EngineStatus(
    List<Loaded> loaded,
    long memoryBytes,
    long memoryMaxBytes,
    int running,
    int threads,
    int waiting,
    int queueMax) {

  public EngineStatus {
    loaded = List.copyOf(loaded);
  }

  /// @param memoryBytes the estimate of all its parts, also those that it shares
  /// @param running its calls that compute now
  /// @param waiting its calls that wait for a thread
  public record Loaded(
      String name, Instant since, Instant lastUsed, long memoryBytes, int running, int waiting) {}
}
