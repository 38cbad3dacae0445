package dev.stoa.storage;

import dev.stoa.storage.ServerProcess.Start;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Keeps a server running on one port: one that dies is started again, a bounded number of times in
/// a row.
final class KeptServer implements AutoCloseable {

  private static final Logger log = LoggerFactory.getLogger(KeptServer.class);
  private static final long LOG_BYTES_MAX = 5_000_000;
  private static final int PORTS_TRIED = 5;
  private static final int RESTARTS_MAX = 5;
  private static final Duration HEALTHY = Duration.ofMinutes(5);
  private static final Duration STEP = Duration.ofMillis(100);
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final ServerCommand command;
  private final ServerSettings settings;
  private final ServerLog serverLog;
  private final int port;
  private final ReentrantLock changing = new ReentrantLock();
  private ServerProcess server;
  private long startedNanos;
  private int restarts;
  private boolean isClosed;

  private KeptServer(
      ServerCommand command,
      ServerSettings settings,
      ServerLog serverLog,
      int port,
      ServerProcess server) {
    this.command = command;
    this.settings = settings;
    this.serverLog = serverLog;
    this.port = port;
    this.server = server;
    this.startedNanos = System.nanoTime();
  }

  static KeptServer start(ServerCommand command, ServerSettings settings) throws IOException {
    ServerLog serverLog = new ServerLog(command.home().logFile(), LOG_BYTES_MAX);
    FreePort ports = new FreePort(command.home().lastPort());
    int port = ports.lastOrAny();
    Start answer = patiently(command, settings, port, serverLog);
    for (int tried = 1; answer instanceof Start.PortTaken && tried < PORTS_TRIED; tried++) {
      port = ports.any();
      answer = patiently(command, settings, port, serverLog);
    }
    if (!(answer instanceof Start.Ready(ServerProcess server))) {
      throw failure(command, answer);
    }
    ports.remember(port);
    KeptServer kept = new KeptServer(command, settings, serverLog, port, server);
    kept.watch(server);
    return kept;
  }

  int port() {
    return port;
  }

  @Override
  public void close() {
    changing.lock();
    try {
      isClosed = true;
      server.stop();
    } catch (IOException failure) {
      throw new StorageException(
          "PostgreSQL cannot be stopped: " + IoFault.inWords(failure), failure);
    } finally {
      changing.unlock();
    }
  }

  private void watch(ServerProcess watched) {
    Thread.ofVirtual()
        .name("postgres-watch")
        .start(() -> {
          Waiting.forExit(watched.process());
          restart(watched.process().exitValue());
        });
  }

  private void restart(int status) {
    changing.lock();
    try {
      if (isClosed) {
        return;
      }
      restarts = System.nanoTime() - startedNanos > HEALTHY.toNanos() ? 1 : restarts + 1;
      if (restarts > RESTARTS_MAX) {
        log.error("PostgreSQL has died {} times in a row and stays down: restart Stoa", restarts);
        return;
      }
      log.warn("PostgreSQL has died with status {}: starting it again", status);
      switch (patiently(command, settings, port, serverLog)) {
        case Start.Ready(ServerProcess again) -> {
          server = again;
          startedNanos = System.nanoTime();
          log.info("PostgreSQL runs again");
          watch(again);
        }
        case Start refused -> throw failure(command, refused);
      }
    } catch (IOException | StorageException failure) {
      log.error("PostgreSQL stays down: restart Stoa", failure);
    } finally {
      changing.unlock();
    }
  }

  /// A start that waits for what is left of a killed server.
  private static Start patiently(
      ServerCommand command, ServerSettings settings, int port, ServerLog serverLog)
      throws IOException {
    long start = System.nanoTime();
    while (true) {
      Start answer = ServerProcess.start(command, settings, port, serverLog);
      if (!(answer instanceof Start.NotYetFree) || System.nanoTime() - start > PATIENCE.toNanos()) {
        return answer;
      }
      Waiting.pause(STEP);
    }
  }

  private static StorageException failure(ServerCommand command, Start refused) {
    String reason =
        switch (refused) {
          case Start.Ready _ -> throw new IllegalArgumentException("not a failure");
          case Start.PortTaken _ -> "no port of 127.0.0.1 is free";
          case Start.NotYetFree _ -> "processes of an earlier server still use its files";
          case Start.Failed(String lastLines) -> lastLines;
        };
    return new StorageException(
        "PostgreSQL does not start in %s: %s (see %s)"
            .formatted(command.cluster(), reason, command.home().logFile()));
  }
}
