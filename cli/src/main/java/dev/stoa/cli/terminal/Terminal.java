package dev.stoa.cli.terminal;

import java.io.Console;
import java.io.InputStream;
import java.io.PrintStream;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;

/// What surrounds a command.
///
/// @param prompt asks a person
public record Terminal(
    Map<String, String> environment,
    InputStream in,
    PrintStream out,
    PrintStream err,
    InstantSource clock,
    Prompt prompt) {

  /// Asks a person for a line; empty when nobody is there.
  public interface Prompt {
    Optional<String> line(String question);

    /// As [#line], but what is typed is not shown.
    Optional<String> secret(String question);
  }

  /// A variable of the environment that is set and not blank.
  public Optional<String> variable(String name) {
    return Optional.ofNullable(environment.get(name)).filter(value -> !value.isBlank());
  }

  public static Terminal ofProcess() {
    return new Terminal(
        System.getenv(),
        System.in,
        System.out,
        System.err,
        InstantSource.system(),
        new ConsolePrompt());
  }

  private record ConsolePrompt() implements Prompt {

    @Override
    public Optional<String> line(String question) {
      return console().map(console -> console.readLine("%s", question));
    }

    @Override
    public Optional<String> secret(String question) {
      return console().map(console -> console.readPassword("%s", question)).map(String::new);
    }

    // Since JDK 25 there is no console again when nobody sits at a terminal.
    @SuppressWarnings("SystemConsoleNull")
    private static Optional<Console> console() {
      return Optional.ofNullable(System.console()).filter(Console::isTerminal);
    }
  }
}
