package dev.stoa.e2e;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import tools.jackson.databind.JsonNode;

/// Somebody who types `./stoa …`, with a home of their own.
final class CommandLine {

  private final Path home;
  private final Map<String, String> environment = new HashMap<>();

  CommandLine(Path home) {
    this.home = home;
    environment.put("HOME", home.toString());
    environment.put("XDG_CONFIG_HOME", home.resolve("config").toString());
  }

  /// @param out what was printed as the result
  /// @param err what was printed beside it
  record Ran(int exitCode, String out, String err) {

    JsonNode json() {
      return StoaClient.JSON.readTree(out);
    }
  }

  CommandLine set(String variable, String value) {
    environment.put(variable, value);
    return this;
  }

  Path settings() {
    return home.resolve("config/stoa/config.json");
  }

  Ran run(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(StoaProcess.launcher()));
    command.addAll(List.of(arguments));
    var builder = new ProcessBuilder(command).directory(home.toFile());
    builder.environment().keySet().removeIf(name -> name.startsWith("STOA_"));
    builder.environment().putAll(environment);
    Process process = builder.start();
    process.getOutputStream().close();
    var err = CompletableFuture.supplyAsync(() -> text(process.getErrorStream()));
    String out = text(process.getInputStream());
    return new Ran(process.waitFor(), out, err.join());
  }

  private static String text(InputStream stream) {
    try (stream) {
      return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException closed) {
      throw new UncheckedIOException(closed);
    }
  }
}
