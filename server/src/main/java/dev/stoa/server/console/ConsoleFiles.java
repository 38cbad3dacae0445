package dev.stoa.server.console;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Optional;
import java.util.regex.Pattern;

/// The built console on the class path. Safe for use by many threads.
///
/// @param folder where it lies, without a slash at the end
record ConsoleFiles(String folder) {

  private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]{0,199}");

  /// Empty when there is none of that name.
  ///
  /// @param name of a file in `assets`, as a request says it
  Optional<byte[]> asset(String name) {
    return PLAIN_NAME.matcher(name).matches() ? read("assets/" + name) : Optional.empty();
  }

  /// The same, of a file in `fonts`, whose names say nothing of the content.
  Optional<byte[]> font(String name) {
    return PLAIN_NAME.matcher(name).matches() ? read("fonts/" + name) : Optional.empty();
  }

  /// The document of every page; empty when this build has no console.
  Optional<byte[]> document() {
    return read("index.html");
  }

  private Optional<byte[]> read(String path) {
    ClassLoader loader = ConsoleFiles.class.getClassLoader();
    try (InputStream file = loader.getResourceAsStream(folder + "/" + path)) {
      return file == null ? Optional.empty() : Optional.of(file.readAllBytes());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
