package dev.stoa.server;

import dev.stoa.engines.packs.Artifact;
import dev.stoa.engines.packs.InstallProgress;

/// Tells on the terminal how an installation goes: one line for each file, written over itself
/// where that can be done, else a line for each quarter.
final class PackProgress implements InstallProgress {

  private static final int QUARTER = 25;
  private static final double MEGABYTE = 1_000_000;

  private String file = "";
  private int told;

  @Override
  public void begins(Artifact artifact, int number, int of) {
    told = 0;
    file =
        "%d of %d  %s, %.1f MB"
            .formatted(number, of, artifact.fileName(), artifact.bytes() / MEGABYTE);
    if (Terminal.isScreen()) {
      Terminal.rewrite(file);
    }
  }

  @Override
  public void fetched(Artifact artifact, int percent) {
    if (Terminal.isScreen()) {
      Terminal.rewrite("%s  %d %%".formatted(file, percent));
    } else if (percent / QUARTER > told / QUARTER) {
      told = percent;
      Terminal.say("%s  %d %%".formatted(file, percent));
    }
  }

  @Override
  public void kept(Artifact artifact) {
    if (Terminal.isScreen()) {
      Terminal.rewrite("");
    }
    Terminal.say(file + "  checked and kept");
  }
}
