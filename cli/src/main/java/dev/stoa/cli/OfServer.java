package dev.stoa.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/// What the launcher starts the server for. It is known here so that the help lists it.
sealed interface OfServer extends Runnable {

  CommandSpec spec();

  @Override
  default void run() {
    throw new ParameterException(
        spec().commandLine(), "The launcher starts the server: ./stoa " + spec().name());
  }

  @Command(name = "serve", description = "Start Stoa; `stoa serve --help` has its options.")
  final class Serve implements OfServer {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public CommandSpec spec() {
      return spec;
    }
  }

  @Command(name = "admin", description = "Mend an installation, such as a lost password.")
  final class Admin implements OfServer {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public CommandSpec spec() {
      return spec;
    }
  }

  @Command(name = "packs", description = "Add and remove models too large to come with Stoa.")
  final class Packs implements OfServer {

    @Spec private CommandSpec spec = CommandSpec.create();

    @Override
    public CommandSpec spec() {
      return spec;
    }
  }
}
