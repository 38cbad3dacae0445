package dev.stoa.server;

import java.io.Console;
import java.io.PrintStream;
import java.util.Locale;
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

  /// Whether somebody looks at it, so that a line can be written over.
  static boolean isScreen() {
    return console() != null;
  }

  /// Writes over the line that the last one wrote; only on a screen.
  static void rewrite(String line) {
    OUT.print("\r" + line + "\u001b[K");
    OUT.flush();
  }

  /// Asks for a yes. Where nobody can be asked, the answer has to be an option.
  static boolean agrees(String question) {
    Console console = console();
    if (console == null) {
      throw new Refusal("Nobody can be asked here: say --yes.");
    }
    String answer = console.readLine("%s [y/N] ", question);
    return answer != null && answer.strip().toLowerCase(Locale.ROOT).startsWith("y");
  }

  @SuppressWarnings("SystemConsoleNull") // it is null again since Java 25 where there is no screen
  private static @Nullable Console console() {
    Console console = System.console();
    return console != null && console.isTerminal() ? console : null;
  }

  static void complain(@Nullable String line) {
    ERR.println("stoa: " + line);
    ERR.flush();
  }
}
