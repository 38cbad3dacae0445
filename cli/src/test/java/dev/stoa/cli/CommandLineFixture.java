package dev.stoa.cli;

import dev.stoa.cli.terminal.Terminal;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Runs commands as somebody at a terminal would, with a home and an environment of their own.
final class CommandLineFixture {

  static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

  private final Path home;
  private final Map<String, String> environment = new HashMap<>();
  private String input = "";
  private @Nullable String typed;

  CommandLineFixture(Path home) {
    this.home = home;
    environment.put("HOME", home.toString());
  }

  /// @param out what was printed as the result
  /// @param err what was printed beside it
  record Ran(int exitCode, String out, String err) {}

  CommandLineFixture set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  CommandLineFixture input(String text) {
    input = text;
    return this;
  }

  CommandLineFixture typing(String line) {
    typed = line;
    return this;
  }

  /// As `stoa login` leaves it.
  CommandLineFixture loggedInAt(String url) {
    return settings(
        """
        {"url":"%s","login":{"email":"ada@example.org","team":"ada","keyId":"k0","secret":"stoa_m"}}\
        """
            .formatted(url));
  }

  CommandLineFixture settings(String json) {
    try {
      Files.createDirectories(settingsFile().resolveSibling("."));
      Files.writeString(settingsFile(), json);
      return this;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Path settingsFile() {
    return home.resolve(".config/stoa/config.json");
  }

  String settings() {
    try {
      return Files.readString(settingsFile());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  Ran run(String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int exitCode = Commands.run(terminal(out, err), arguments);
    return new Ran(
        exitCode, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  Terminal terminal(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Terminal(
        environment,
        new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
        new PrintStream(out, true, StandardCharsets.UTF_8),
        new PrintStream(err, true, StandardCharsets.UTF_8),
        () -> NOW,
        new Terminal.Prompt() {
          @Override
          public Optional<String> line(String question) {
            return Optional.ofNullable(typed);
          }

          @Override
          public Optional<String> secret(String question) {
            return Optional.ofNullable(typed);
          }
        });
  }
}
