package dev.stoa.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/// Runs PostgreSQL's programs under the server's account, in the server's folder, with nothing of
/// Stoa's own environment (a stray `PGPORT` would redirect them).
record ServerCommand(ServerHome home, ServerBinaries binaries) {

  Path cluster() {
    return home.cluster();
  }

  /// Starts a program; what it writes comes in one stream.
  Process start(List<String> wrapper, String program, List<String> arguments) throws IOException {
    List<String> command =
        concat(
            wrapper, home.account().command(concat(List.of(binaries.program(program)), arguments)));
    ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.directory(home.folder().toFile());
    Map<String, String> environment = builder.environment();
    String path = environment.getOrDefault("PATH", "/usr/bin:/bin");
    environment.clear();
    environment.putAll(Map.of("PATH", path, "LC_ALL", "C", "TZ", "UTC"));
    return builder.start();
  }

  /// Runs a program to its end; one that fails is a [StorageException] with its last words.
  void run(String program, List<String> arguments, String input) throws IOException {
    Process process = start(List.of(), program, arguments);
    try (OutputStream stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(StandardCharsets.UTF_8));
    }
    String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    int status = Waiting.forExit(process);
    if (status != 0) {
      throw new StorageException(
          "PostgreSQL's %s failed in %s with status %d: %s"
              .formatted(
                  program, home.folder(), status, output.strip().replaceAll("\\s*\\R\\s*", "; ")));
    }
  }

  /// Asks a server to end open connections and stop.
  void interrupt(long server) throws IOException {
    run("pg_ctl", List.of("kill", "INT", Long.toString(server)), "");
  }

  private static List<String> concat(List<String> first, List<String> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }
}
