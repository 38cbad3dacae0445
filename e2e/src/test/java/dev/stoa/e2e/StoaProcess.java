package dev.stoa.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A running `./stoa serve`, on a free port unless told otherwise.
final class StoaProcess implements AutoCloseable {

  private static final Path HOME = Path.of(System.getProperty("stoa.home"));
  private static final Duration START_MAX = Duration.ofSeconds(90);
  private static final Duration STOP_MAX = Duration.ofSeconds(40);
  private static final Pattern ADDRESS = Pattern.compile("Stoa is at (http://\\S+)");

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private final CompletableFuture<String> address = new CompletableFuture<>();
  private final Thread reader;

  private StoaProcess(Process process) {
    this.process = process;
    this.reader = Thread.ofVirtual().start(this::read);
  }

  /// Starts it without waiting for anything. Its data are in `data` of the folder.
  static StoaProcess launch(Path folder, Map<String, String> environment, String... options)
      throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(launcher(), "serve", "--data-dir", folder.resolve("data").toString()));
    command.addAll(List.of(options));
    if (!command.contains("--port")) {
      command.addAll(List.of("--port", "0"));
    }
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.startsWith("STOA_"));
    builder.environment().putAll(environment);
    return new StoaProcess(builder.start());
  }

  /// Starts it and waits until it serves.
  static StoaProcess start(Path folder, Map<String, String> environment, String... options)
      throws IOException {
    StoaProcess stoa = launch(folder, environment, options);
    if (!stoa.serves()) {
      throw new AssertionError("Stoa did not start:\n" + stoa.output());
    }
    return stoa;
  }

  static String launcher() {
    return HOME.resolve("stoa").toString();
  }

  /// The repository's root.
  static Path home() {
    return HOME;
  }

  /// Waits until it serves, or has ended without.
  boolean serves() {
    try {
      address.get(START_MAX.toSeconds(), TimeUnit.SECONDS);
      return true;
    } catch (ExecutionException ended) {
      return false;
    } catch (TimeoutException | InterruptedException notThere) {
      process.destroyForcibly();
      throw new AssertionError("Stoa did not start:\n" + output(), notThere);
    }
  }

  /// Where it serves, once it does.
  String url() {
    return address.join();
  }

  int port() {
    return URI.create(url()).getPort();
  }

  /// As `kill -9` would.
  void kill() throws InterruptedException {
    process.toHandle().destroyForcibly();
    process.waitFor();
  }

  /// Waits so long, unless it ends by itself before.
  void letRun(Duration time) throws InterruptedException {
    process.waitFor(time.toMillis(), TimeUnit.MILLISECONDS);
  }

  int awaitExit(Duration atMost) throws InterruptedException {
    if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("Stoa still runs after " + atMost + ":\n" + output());
    }
    reader.join(atMost);
    return process.exitValue();
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  /// The main process of its PostgreSQL.
  ProcessHandle postgres() {
    return process
        .children()
        .filter(child -> child.info().command().orElse("").endsWith("/postgres"))
        .findFirst()
        .orElseThrow(() -> new AssertionError("PostgreSQL does not run:\n" + output()));
  }

  /// What it printed, on either stream.
  String output() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  /// As `kill` would; returns when it has ended.
  void stop() {
    // The handle's way: the process's own would close the pipe that its last words come through.
    process.toHandle().destroy();
    try {
      awaitExit(STOP_MAX);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
  }

  @Override
  public void close() {
    stop();
  }

  private void read() {
    try (BufferedReader output = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = output.readLine(); line != null; line = output.readLine()) {
        synchronized (lines) {
          lines.add(line);
        }
        Matcher matcher = ADDRESS.matcher(line);
        if (matcher.find()) {
          address.complete(matcher.group(1));
        }
      }
    } catch (IOException closed) {
      address.completeExceptionally(closed);
    } finally {
      address.completeExceptionally(new IOException("the process has ended"));
    }
  }
}
