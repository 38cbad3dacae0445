package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.RateLimits;
import dev.stoa.keys.KeyTerms;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;

/// Files that crash what reads them carelessly, sent to the shipped models: each is refused with
/// what is wrong, costs nothing, and the next call is answered.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class HostileFilesOverHttpTest {

  private static final List<String> PICTURES = List.of("ocr", "face-detection");
  private static final Path FILES = Path.of("../catalogue/models");
  private static final int RATE = 4_000;

  private final RunningStoa stoa;
  private final Crew crew;
  private final String key;

  HostileFilesOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
    PICTURES.forEach(crew::subscribe);
    crew.subscribe("voice-activity");
    this.key =
        crew.issue(KeyTerms.named("files").withLimits(RateLimits.requests(1_000, null, null)))
            .secret()
            .plain();
  }

  private Told send(String model, String mediaType, byte[] file) {
    return stoa.ask("POST", "/models/" + model).key(key).body(mediaType, file).send();
  }

  private void refused(String model, String mediaType, byte[] file, String words) {
    Told told = send(model, mediaType, file).isProblem(422, "invalid_input");

    assertThat(told.pointers())
        .containsExactly(model.equals("voice-activity") ? "/audio" : "/image");
    assertThat(told.json().at("/faults/0/message").asString()).contains(words);
    assertThat(told.header("x-stoa-cost")).isIn("", "0");
  }

  @Test
  void picturesThatAreBrokenEmptyOrTooLarge() throws IOException {
    byte[] note = Files.readAllBytes(FILES.resolve("ocr-note.png"));
    byte[] spoilt = note.clone();
    Arrays.fill(spoilt, note.length / 2, note.length / 2 + 50, (byte) 0x55);
    for (String model : PICTURES) {
      refused(model, "image/png", Arrays.copyOf(note, note.length / 2), "broken or cut off");
      refused(model, "image/png", spoilt, "broken or cut off");
      refused(model, "image/png", new byte[0], "");
      refused(model, "image/png", png(10_000, 10_000), "at most 40 million");
      refused(model, "image/png", png(100_000, 100_000), "at most 40 million");
      send(model, "image/png", note).isFine();
    }
  }

  @Test
  void recordingsThatAreEmptyCutOffOrTooLong() throws IOException {
    refused("voice-activity", "audio/wav", new byte[0], "");
    refused("voice-activity", "audio/wav", wav(0, 0), "has no sound");
    refused(
        "voice-activity", "audio/wav", wav(8 * 3_600 * RATE, 10), "are announced, 10 are there");
    refused(
        "voice-activity",
        "audio/wav",
        wav(660 * RATE, 660 * RATE),
        "is 660 seconds long; 600 are the most");
    send("voice-activity", "audio/wav", Files.readAllBytes(FILES.resolve("two-sentences.wav")))
        .isFine();
  }

  /// A few kilobytes that say they are so many pixels, and unpack to 30 megabytes.
  private static byte[] png(int width, int height) throws IOException {
    var packed = new ByteArrayOutputStream();
    try (var zip = new DeflaterOutputStream(packed)) {
      for (int i = 0; i < 30; i++) {
        zip.write(new byte[1_000_000]);
      }
    }
    var bytes = new ByteArrayOutputStream();
    try (var file = new DataOutputStream(bytes)) {
      file.writeLong(0x89504E470D0A1A0AL);
      ByteBuffer head = ByteBuffer.allocate(13).putInt(width).putInt(height).put((byte) 8);
      chunk(file, "IHDR", head.array());
      chunk(file, "IDAT", packed.toByteArray());
      chunk(file, "IEND", new byte[0]);
    }
    return bytes.toByteArray();
  }

  private static void chunk(DataOutputStream file, String name, byte[] content) throws IOException {
    byte[] type = name.getBytes(StandardCharsets.US_ASCII);
    var sum = new CRC32();
    sum.update(type);
    sum.update(content);
    file.writeInt(content.length);
    file.write(type);
    file.write(content);
    file.writeInt((int) sum.getValue());
  }

  /// One channel of 8 bits, silent.
  private static byte[] wav(int announced, int there) {
    ByteBuffer file = ByteBuffer.allocate(44 + there).order(ByteOrder.LITTLE_ENDIAN);
    file.put("RIFF".getBytes(StandardCharsets.US_ASCII)).putInt(36 + announced);
    file.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII)).putInt(16);
    file.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE);
    file.putShort((short) 1).putShort((short) 8);
    file.put("data".getBytes(StandardCharsets.US_ASCII)).putInt(announced);
    return file.array();
  }
}
