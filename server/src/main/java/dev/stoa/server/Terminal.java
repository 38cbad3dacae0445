package dev.stoa.server;

import java.io.PrintStream;
import org.jspecify.annotations.Nullable;

/// The only place of the server that writes to the terminal.
final class Terminal {

  private static final PrintStream OUT = System.out;
  private static final PrintStream ERR = System.err;

  private Terminal() {}

  static void say(String line) {
    OUT.println(line);
    OUT.flush();
  }

  static void complain(@Nullable String line) {
    ERR.println("stoa: " + line);
    ERR.flush();
  }
}
