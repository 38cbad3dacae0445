package dev.stoa.engines.training;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputStampTest {

  @TempDir private Path folder;

  @BeforeEach
  void write() throws IOException {
    Files.createDirectory(folder.resolve("in"));
    Files.writeString(folder.resolve("in/a.json"), "[1]");
    Files.writeString(folder.resolve("b.json"), "[2]");
  }

  private String stamp() throws IOException {
    return new InputStamp().files(folder, ".json").end();
  }

  @Test
  void isTheSameForTheSameFiles() throws IOException {
    assertThat(stamp()).isEqualTo(stamp());
  }

  @Test
  void changesWithTheContentOfAFile() throws IOException {
    String before = stamp();
    Files.writeString(folder.resolve("in/a.json"), "[3]");
    assertThat(stamp()).isNotEqualTo(before);
  }

  @Test
  void changesWithTheNameOfAFile() throws IOException {
    String before = stamp();
    Files.move(folder.resolve("b.json"), folder.resolve("c.json"));
    assertThat(stamp()).isNotEqualTo(before);
  }

  @Test
  void doesNotChangeWithOtherFiles() throws IOException {
    String before = stamp();
    Files.writeString(folder.resolve("in/a.txt"), "anything");
    assertThat(stamp()).isEqualTo(before);
  }

  @Test
  void knowsWhetherAFileHoldsIt() throws IOException {
    Path file = folder.resolve("stamp");
    assertThat(InputStamp.isIn(file, "x")).isFalse();
    Files.writeString(file, "x");
    assertThat(InputStamp.isIn(file, "x")).isTrue();
    assertThat(InputStamp.isIn(file, "y")).isFalse();
  }
}
