package dev.stoa.discovery;

/// Searches the catalogue. Blocking; safe for use by many threads.
public interface AssetSearch {

  /// @throws dev.stoa.kernel.ProblemException `bad_cursor`
  Results search(Viewer viewer, Query query);
}
