package dev.stoa.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// `stoa` itself.
@Command(
    name = "stoa",
    description = "One address, one key and one bill for models, pipelines and data sets.",
    footer = {
      "",
      "Start with: stoa login, stoa search, stoa subscribe, stoa keys create NAME --use, stoa call.",
      "Environment: STOA_URL, STOA_API_KEY, STOA_PASSWORD, XDG_CONFIG_HOME."
    },
    version = "stoa 0.1.0")
final class Stoa implements Runnable {

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say what to do.");
  }
}
