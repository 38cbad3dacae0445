package dev.stoa.server;

import dev.stoa.server.config.Config;
import dev.stoa.server.config.ConfigReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What a command's options say over the settings' file and the environment.
final class Settings {

  private static final String FILE = "stoa.yaml";

  private final Map<String, String> environment = new HashMap<>(System.getenv());

  /// Lays an option over the variable of the same setting; null when it was not given.
  Settings with(String variable, @Nullable Object option) {
    if (option != null) {
      environment.put(variable, option.toString());
    }
    return this;
  }

  /// @param file the file named; null for the data folder's own, if it has one
  Config read(@Nullable Path file, Path dataFolder) {
    Path own = dataFolder.resolve(FILE);
    return ConfigReader.read(file == null && Files.exists(own) ? own : file, environment);
  }
}
