package dev.stoa.engines.ocr;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.engines.ocr.training.RenderedPage;
import dev.stoa.kernel.Json;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// On text that is drawn here, so what must be read is known.
class OcrEngineTest {

  private static final OcrEngine ENGINE = OcrEngine.load();
  private static final Path TYPEFACE =
      Path.of("target", "training", "npm", "dejavu-fonts-ttf", "ttf", "DejaVuSans.ttf");

  @AfterAll
  static void close() {
    ENGINE.close();
  }

  private static JsonNode read(BufferedImage image) throws Exception {
    ObjectNode inputs = Json.mapper().createObjectNode();
    inputs.put("image", RenderedPage.png(image));
    return ENGINE.run(inputs);
  }

  private static BufferedImage page(int size, String... lines) throws IOException {
    return RenderedPage.in(TYPEFACE, size).plain(List.of(lines));
  }

  @Test
  void readsLinesInTheirOrder() throws Exception {
    JsonNode read = read(page(28, "Invoice number 4711", "Total amount due", "Thank you!"));
    assertThat(read.path("text").asString())
        .isEqualTo("Invoice number 4711\nTotal amount due\nThank you!");
    assertThat(read.path("lines").size()).isEqualTo(3);
    assertThat(read.at("/lines/0/score").asDouble()).isGreaterThan(0.9);
  }

  @Test
  void tellsWhereALineStands() throws Exception {
    JsonNode read = read(page(40, "Hello"));
    JsonNode box = read.at("/lines/0/box");
    // drawn from x = 30 with its base at y = 70, capitals about 30 high
    assertThat(box.path("x").asInt()).isBetween(18, 34);
    assertThat(box.path("y").asInt()).isBetween(25, 42);
    assertThat(box.path("y").asInt() + box.path("height").asInt()).isBetween(68, 85);
    assertThat(box.path("x").asInt() + box.path("width").asInt()).isBetween(120, 155);
    assertThat(read.path("width").asInt()).isEqualTo(1_000);
    assertThat(read.path("height").asInt()).isEqualTo(140);
  }

  @Test
  void tellsBoxesOfALargePictureInItsOwnPixels() throws Exception {
    BufferedImage small = page(40, "Hello");
    BufferedImage large = new BufferedImage(4_000, 4_000, BufferedImage.TYPE_BYTE_GRAY);
    large.createGraphics().drawImage(small, 0, 0, 4_000, 560, null);
    JsonNode read = read(large);
    assertThat(read.path("text").asString()).isEqualTo("Hello");
    assertThat(read.at("/lines/0/box/x").asInt()).isBetween(70, 140);
    assertThat(read.at("/lines/0/box/height").asInt()).isBetween(100, 240);
  }

  @Test
  void findsNoTextWhereThereIsNone() throws Exception {
    for (int side : new int[] {1, 7, 400}) {
      JsonNode read = read(new BufferedImage(side, side, BufferedImage.TYPE_INT_RGB));
      assertThat(read.path("text").asString()).isEmpty();
      assertThat(read.path("lines").isEmpty()).isTrue();
    }
  }

  @Test
  void readsAVeryLongAndAVeryTallPicture() throws Exception {
    read(new BufferedImage(10_000, 3, BufferedImage.TYPE_BYTE_GRAY));
    read(new BufferedImage(3, 10_000, BufferedImage.TYPE_BYTE_GRAY));
  }
}
