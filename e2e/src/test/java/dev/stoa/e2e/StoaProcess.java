package dev.stoa.e2e;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
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

/// A running `./stoa serve`, on a free port.
final class StoaProcess implements AutoCloseable {

  private static final Path HOME = Path.of(System.getProperty("stoa.home"));
  private static final Duration START_MAX = Duration.ofSeconds(90);
  private static final Duration STOP_MAX = Duration.ofSeconds(40);
  private static final Pattern ADDRESS = Pattern.compile("Stoa is at (http://\\S+)");

  private final Process process;
  private final List<String> lines = new ArrayList<>();
  private final CompletableFuture<String> address = new CompletableFuture<>();

  private StoaProcess(Process process) {
    this.process = process;
    Thread.ofVirtual().start(this::read);
  }

  /// Starts it without waiting for anything.
  static StoaProcess launch(Path folder, Map<String, String> environment, String... options)
      throws IOException {
    List<String> command = new ArrayList<>();
    command.addAll(
        List.of(
            launcher(), "serve", "--port", "0", "--data-dir", folder.resolve("data").toString()));
    command.addAll(List.of(options));
    var builder = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true);
    builder.environment().putAll(environment);
    return new StoaProcess(builder.start());
  }

  /// Starts it and waits until it serves.
  static StoaProcess start(Path folder, Map<String, String> environment, String... options)
      throws IOException {
    StoaProcess stoa = launch(folder, environment, options);
    stoa.url();
    return stoa;
  }

  static String launcher() {
    return HOME.resolve("stoa").toString();
  }

  /// The repository's root.
  static Path home() {
    return HOME;
  }

  /// Waits until it serves.
  String url() {
    try {
      return address.get(START_MAX.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException | TimeoutException | InterruptedException notThere) {
      throw new AssertionError("Stoa did not start:\n" + output(), notThere);
    }
  }

  /// As `kill -9` would.
  void kill() throws InterruptedException {
    process.destroyForcibly().waitFor();
  }

  int awaitExit(Duration atMost) throws InterruptedException {
    if (!process.waitFor(atMost.toMillis(), TimeUnit.MILLISECONDS)) {
      throw new AssertionError("Stoa still runs after " + atMost + ":\n" + output());
    }
    return process.exitValue();
  }

  long pid() {
    return process.pid();
  }

  boolean isAlive() {
    return process.isAlive();
  }

  String output() {
    synchronized (lines) {
      return String.join("\n", lines);
    }
  }

  /// As Ctrl-C would.
  @Override
  public void close() {
    process.destroy();
    try {
      awaitExit(STOP_MAX);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    } finally {
      process.destroyForcibly();
    }
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
      throw new UncheckedIOException(closed);
    } finally {
      address.completeExceptionally(new IOException("the process has ended"));
    }
  }
}
