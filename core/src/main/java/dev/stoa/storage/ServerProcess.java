package dev.stoa.storage;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/// A server that accepts connections, until it ends.
final class ServerProcess {

  private static final Duration STEP = Duration.ofMillis(10);
  private static final Duration START_PATIENCE = Duration.ofMinutes(5);
  private static final Duration STOP_PATIENCE = Duration.ofSeconds(30);

  private static final Duration LAST_WORDS = Duration.ofSeconds(2);

  private final ServerCommand command;
  private final Process process;

  private ServerProcess(ServerCommand command, Process process) {
    this.command = command;
    this.process = process;
  }

  /// How a start went.
  sealed interface Start {
    record Ready(ServerProcess server) implements Start {}

    record PortTaken() implements Start {}

    /// Processes of a killed server are still about to end.
    record NotYetFree() implements Start {}

    record Failed(String lastLines) implements Start {}
  }

  static Start start(ServerCommand command, ServerSettings settings, int port, ServerLog log)
      throws IOException {
    log.forget();
    List<String> arguments =
        Stream.concat(
                Stream.of(
                    "-D",
                    command.cluster().toString(),
                    "-c",
                    "hba_file=" + command.home().accessRules()),
                settings.arguments(port).stream())
            .toList();
    // In a session of its own, or Ctrl-C would reach it before Stoa has drained.
    Process process = command.start(List.of("setsid"), "postgres", arguments);
    Thread copying = log.follow(process);
    long start = System.nanoTime();
    while (!Waiting.forExit(process, STEP)) {
      if (isReady(command, process)) {
        return new Start.Ready(new ServerProcess(command, process));
      }
      if (System.nanoTime() - start > START_PATIENCE.toNanos()) {
        process.destroy();
        return new Start.Failed("it is not ready after " + START_PATIENCE + "; " + log.lastLines());
      }
    }
    Waiting.forEnd(copying, LAST_WORDS);
    return refusal(log.lastLines());
  }

  Process process() {
    return process;
  }

  /// Ends open connections and stops.
  void stop() throws IOException {
    if (process.isAlive()) {
      command.interrupt(process.pid());
      if (!Waiting.forExit(process, STOP_PATIENCE)) {
        process.destroyForcibly();
        Waiting.forExit(process);
      }
    }
  }

  private static boolean isReady(ServerCommand command, Process process) throws IOException {
    return PidFile.of(command.cluster())
        .filter(file -> file.pid() == process.pid() && file.isReady())
        .isPresent();
  }

  private static Start refusal(String lines) {
    if (lines.contains("could not bind")) {
      return new Start.PortTaken();
    }
    if (lines.contains("pre-existing shared memory") || lines.contains("lock file")) {
      return new Start.NotYetFree();
    }
    return new Start.Failed(lines);
  }
}
