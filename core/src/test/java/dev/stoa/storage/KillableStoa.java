package dev.stoa.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/// A process of its own that runs the embedded server of a data folder until it is killed.
final class KillableStoa implements AutoCloseable {

  private final Process process;

  private KillableStoa(Process process) {
    this.process = process;
  }

  /// Returns when the server runs.
  static KillableStoa on(Path dataFolder) throws IOException {
    Process process =
        new ProcessBuilder(
                ProcessHandle.current().info().command().orElseThrow(),
                "-cp",
                System.getProperty("java.class.path"),
                KillableStoa.class.getName(),
                dataFolder.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    if (!"running".equals(process.inputReader(StandardCharsets.UTF_8).readLine())) {
      throw new IOException("the server of the other process does not run");
    }
    return new KillableStoa(process);
  }

  long pid() {
    return process.pid();
  }

  void kill() {
    process.destroyForcibly();
    Waiting.forExit(process);
  }

  @Override
  public void close() {
    kill();
  }

  public static void main(String[] arguments) throws Exception {
    EmbeddedPostgres server =
        EmbeddedPostgres.start(Path.of(arguments[0]), TestServer.settings(false));
    System.out.println("running");
    // Blocks for good: nothing is ever written to its input.
    if (System.in.read() < 0) {
      server.close();
    }
  }
}
