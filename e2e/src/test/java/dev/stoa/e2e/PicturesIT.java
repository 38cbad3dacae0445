package dev.stoa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.zip.CRC32;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Pictures sent to the packaged product with 512 MB of heap: what is hostile is the caller's
/// fault, and the next picture is read.
final class PicturesIT {

  private static final int PNG_HEAD_BYTES = 33;
  private static final long GROWTH_MAX = 48L * 1024 * 1024;

  @TempDir(factory = OpenFolder.class)
  static Path folder;

  private static StoaProcess stoa;
  private static StoaClient client;
  private static Newcomer newcomer;
  private static byte[] note;

  @BeforeAll
  static void start() throws Exception {
    Map<String, String> environment = new HashMap<>(Newcomer.WITH_ADMINISTRATOR);
    environment.put("STOA_HEAP", "512m");
    stoa = StoaProcess.start(folder, environment);
    client = new StoaClient(stoa.url());
    newcomer = Newcomer.arriveFor(client, "ann@example.org", "ocr");
    note = Files.readAllBytes(StoaProcess.home().resolve("catalogue/models/ocr-note.png"));
  }

  @AfterAll
  static void stop() {
    client.close();
    stoa.close();
  }

  private static StoaClient.Answer read(String mediaType, byte[] file) throws Exception {
    return client.postBytes("/models/ocr", mediaType, file, "x-api-key", newcomer.key());
  }

  private static void assertReads() throws Exception {
    StoaClient.Answer answer = read("image/png", note);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.json().at("/data/text").asString())
        .isEqualTo("Meeting on Friday at 14:30\nBring the signed contract");
  }

  private static byte[] picture(int width, int height, String format) throws IOException {
    ByteArrayOutputStream file = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(width, height, BufferedImage.TYPE_BYTE_GRAY), format, file);
    return file.toByteArray();
  }

  /// The same file with another size in its head.
  private static byte[] claiming(byte[] png, int width, int height) {
    byte[] file = png.clone();
    ByteBuffer.wrap(file).putInt(16, width).putInt(20, height);
    CRC32 sum = new CRC32();
    sum.update(file, 12, 17);
    ByteBuffer.wrap(file).putInt(29, (int) sum.getValue());
    return file;
  }

  @Test
  void whatIsHostileIsRefusedAndTheNextOneIsRead() throws Exception {
    assertReads();
    byte[] jpeg = picture(400, 300, "jpeg");
    List<byte[]> hostile =
        List.of(
            new byte[0],
            Arrays.copyOf(note, PNG_HEAD_BYTES),
            Arrays.copyOf(note, note.length / 2),
            Arrays.copyOf(jpeg, jpeg.length / 2),
            claiming(note, 10_000, 10_000),
            claiming(note, Integer.MAX_VALUE, Integer.MAX_VALUE),
            "<svg/>".getBytes(java.nio.charset.StandardCharsets.US_ASCII));
    for (byte[] file : hostile) {
      StoaClient.Answer answer = read("image/png", file);
      assertThat(answer.status()).as(answer.body()).isEqualTo(422);
      assertThat(answer.json().at("/faults/0/pointer").asString()).isEqualTo("/image");
    }
    assertThat(read("image/tiff", note).status()).isEqualTo(415);
    assertReads();
  }

  @Test
  void theLargestPicturesFitBesideEachOther() throws Exception {
    assertReads();
    long before = Heap.usedBytes(stoa.pid());
    byte[] large = picture(8_000, 5_000, "png");
    try (var callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<Integer>> calls = new ArrayList<>();
      for (int i = 0; i < 2; i++) {
        calls.add(callers.submit(() -> read("image/png", large).status()));
      }
      for (Future<Integer> call : calls) {
        assertThat(call.get()).isEqualTo(200);
      }
    }
    assertThat(Heap.usedBytes(stoa.pid()) - before).isLessThan(GROWTH_MAX);
    assertThat(stoa.output()).doesNotContain("ERROR", "OutOfMemory", "iVBORw0KGgo");
  }
}
