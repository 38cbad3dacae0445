package dev.stoa.events;

/// The ordered list of changes, shared by all nodes on one database. Blocking but for [#listen];
/// safe for use by many threads.
public interface ChangeFeed {

  /// Notes a change as part of the transaction around it. It is numbered when that commits, so
  /// versions have no gaps and are in the order of commits, and writers do not wait for each other.
  void record(Topic topic, String id);

  /// The newest version that is committed.
  long version();

  /// Joins the transaction around it.
  ///
  /// @param max with more changes than this it is better to read everything anew, and the answer
  ///   says so; so the changes of one transaction are never torn apart
  Changes since(long version, int max);

  /// Forgets changes older than an hour, as whoever listens does every few minutes. Who is further
  /// behind than that is told to read everything anew.
  void prune();

  /// Calls `onChange` soon after every commit that changed something, and every 2 seconds anyway,
  /// from a thread of its own. It must return quickly.
  Listening listen(Runnable onChange);

  /// Listens until it is closed.
  interface Listening extends AutoCloseable {
    @Override
    void close();
  }
}
