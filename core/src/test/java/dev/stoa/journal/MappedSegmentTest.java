package dev.stoa.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class MappedSegmentTest {

  @TempDir Path folder;

  @Test
  void putsBytesBehindEachOtherOverManyStretches() throws IOException {
    Path path = folder.resolve("segment");
    var expected = new ByteArrayOutputStream();
    try (var segment = new MappedSegment(path)) {
      segment.truncate(0);
      for (int i = 1; i <= 3_000; i++) {
        byte[] bytes = new byte[i % 700 + 1];
        Arrays.fill(bytes, (byte) (i % 120 + 1));
        segment.write(bytes, bytes.length);
        expected.write(bytes);
      }
      byte[] written = Files.readAllBytes(path);
      assertThat(Arrays.copyOf(written, expected.size())).isEqualTo(expected.toByteArray());
      assertThat(Arrays.copyOfRange(written, expected.size(), written.length)).containsOnly(0);
      segment.truncate(expected.size());
    }
    assertThat(path).hasBinaryContent(expected.toByteArray());
  }

  @Test
  void goesOnWhereItWasCut() throws IOException {
    Path path = folder.resolve("segment");
    try (var segment = new MappedSegment(path)) {
      segment.truncate(0);
      segment.write(new byte[] {1, 2, 3, 4}, 4);
      segment.truncate(2);
      segment.write(new byte[] {9}, 1);
      segment.truncate(3);
    }
    assertThat(path).hasBinaryContent(new byte[] {1, 2, 9});
  }

  @Test
  void anInterruptedThreadWritesAndStaysInterrupted() throws IOException {
    Path path = folder.resolve("segment");
    try (var segment = new MappedSegment(path)) {
      segment.truncate(0);
      Thread.currentThread().interrupt();
      segment.write(new byte[] {7}, 1);
      assertThat(Thread.interrupted()).isTrue();
      segment.write(new byte[] {8}, 1);
      segment.truncate(2);
    }
    assertThat(path).hasBinaryContent(new byte[] {7, 8});
  }
}
