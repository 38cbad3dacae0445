package dev.stoa.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ServerLogTest {

  private static final Duration PATIENCE = Duration.ofSeconds(20);

  @TempDir Path folder;

  @Test
  void keepsTheLastLinesForMessages() throws Exception {
    ServerLog log = new ServerLog(folder.resolve("a.log"), 1_000_000);

    Waiting.forEnd(log.follow(program("seq 1 25")), PATIENCE);

    assertThat(log.lastLines()).startsWith("6; 7; ").endsWith("; 25");
    assertThat(Files.readAllLines(folder.resolve("a.log"))).hasSize(25);
  }

  @Test
  void isTurnedOverWhenItIsFull() throws Exception {
    ServerLog log = new ServerLog(folder.resolve("a.log"), 30);

    Waiting.forEnd(log.follow(program("seq 1 100")), PATIENCE);

    assertThat(folder.resolve("a.log")).isNotEmptyFile();
    try (var files = Files.list(folder)) {
      assertThat(files).hasSize(2).allMatch(file -> file.toFile().length() < 40);
    }
  }

  @Test
  void isReadableByItsOwnerOnly() throws Exception {
    ServerLog log = new ServerLog(folder.resolve("a.log"), 30);

    Waiting.forEnd(log.follow(program("echo a")), PATIENCE);

    assertThat(Files.getPosixFilePermissions(folder.resolve("a.log")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  private static Process program(String shell) throws Exception {
    return new ProcessBuilder("sh", "-c", shell).start();
  }
}
