package dev.stoa.engines.packs;

/// Is told how an installation goes, on the thread that installs.
public interface InstallProgress {

  /// @param number counted from 1
  void begins(Artifact artifact, int number, int of);

  /// @param percent of its bytes; ascending, not every one
  void fetched(Artifact artifact, int percent);

  /// It is there, checked and kept.
  void kept(Artifact artifact);
}
