package dev.stoa.cli;

import dev.stoa.cli.terminal.Terminal;

/// Where the command line starts.
public final class Main {

  private Main() {}

  public static void main(String[] arguments) {
    System.exit(Commands.run(Terminal.ofProcess(), arguments));
  }
}
