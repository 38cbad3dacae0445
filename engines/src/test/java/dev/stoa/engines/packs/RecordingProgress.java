package dev.stoa.engines.packs;

import java.util.ArrayList;
import java.util.List;

/// Writes down what it is told.
final class RecordingProgress implements InstallProgress {

  final List<String> told = new ArrayList<>();

  @Override
  public void begins(Artifact artifact, int number, int of) {
    told.add("begins " + number + "/" + of);
  }

  @Override
  public void fetched(Artifact artifact, int percent) {
    told.add(percent + " %");
  }

  @Override
  public void kept(Artifact artifact) {
    told.add("kept " + artifact.fileName());
  }
}
