package dev.stoa.cli.remote;

import dev.stoa.cli.terminal.MissingException;
import dev.stoa.cli.terminal.Terminal;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/// Keeps [Settings] in `stoa/config.json` under `$XDG_CONFIG_HOME` or `~/.config`, readable by
/// nobody but its owner.
public final class SettingsFile {

  private static final JsonMapper JSON =
      JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

  private final Path file;

  public SettingsFile(Terminal terminal) {
    Path configuration =
        terminal
            .variable("XDG_CONFIG_HOME")
            .map(Path::of)
            .orElseGet(() ->
                Path.of(terminal.variable("HOME").orElse(System.getProperty("user.home")))
                    .resolve(".config"));
    this.file = configuration.resolve("stoa").resolve("config.json");
  }

  public Path path() {
    return file;
  }

  public Settings load() {
    if (!Files.exists(file)) {
      return Settings.NONE;
    }
    try {
      return JSON.readValue(Files.readAllBytes(file), Settings.class);
    } catch (IOException | JacksonException _) {
      throw new MissingException(
          file + " cannot be read", "Mend or remove it, then log in again: stoa login");
    }
  }

  /// The file is replaced as a whole, and is private from its first byte on.
  public void save(Settings settings) {
    try {
      Files.createDirectories(file.resolveSibling("."));
      Path written =
          Files.createTempFile(
              file.resolveSibling("."),
              "config",
              ".json",
              PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
      Files.write(written, JSON.writeValueAsBytes(settings));
      Files.move(
          written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
