package dev.stoa.engines.duckdb;

import java.nio.file.Path;

/// What the engine may take.
///
/// @param folder its own: tables, exports that wait to be sent, and what does not fit in memory. It
///   may be emptied while Stoa does not run
/// @param threads queries that compute at the same time, at least 1
/// @param queueMax queries that wait for a thread, at least 1
/// @param memoryBytes what all queries together hold in memory
/// @param spillBytes what all queries together put on disk when their memory is not enough
public record DuckRoom(Path folder, int threads, int queueMax, long memoryBytes, long spillBytes) {

  private static final long MEGABYTE = 1_000_000;

  public DuckRoom {
    if (threads < 1 || queueMax < 1) {
      throw new IllegalArgumentException("threads and queueMax must be at least 1");
    }
  }

  /// As many threads as there are processors, 32 waiting queries for each, 512 MB of memory and 4
  /// GB of disk.
  public static DuckRoom ofThisMachine(Path folder) {
    int processors = Runtime.getRuntime().availableProcessors();
    return new DuckRoom(folder, processors, 32 * processors, 512 * MEGABYTE, 4_000 * MEGABYTE);
  }
}
