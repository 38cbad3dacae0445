package dev.stoa.engines.faces;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// On photos whose faces a person marked: the middle of each, in pixels. They are fetched for this
/// test and are no part of the product.
class FaceEngineTest {

  private static final Path PHOTOS =
      Path.of("target", "training", "npm", "@vladmandic", "face-api", "demo");
  private static final int FACE_PIXELS = 80;

  private static Engine engine;

  @BeforeAll
  static void load() throws Exception {
    engine = FaceEngine.source("faces").load();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static JsonNode faces(byte[] file) throws Exception {
    ObjectNode inputs = Json.mapper().createObjectNode();
    inputs.put("image", file);
    return engine.run(inputs).path("faces");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "sample1.jpg | 0 | 517,505 1567,341 938,555",
        "sample2.jpg | 1 | 1552,292 453,291",
        "sample3.jpg | 0 | 690,488 1187,376 1570,452",
        "sample4.jpg | 0 | 758,205 1075,326 324,340 1369,294",
        "sample5.jpg | 0 | 858,245 672,552 1203,345 1517,543 464,1040",
        "sample6.jpg | 0 | 348,645 1259,468 1588,437 777,497",
      })
  void findsTheFacesOfAPhotoAndNothingElse(String photo, int missed, String middles)
      throws Exception {
    JsonNode faces = faces(Files.readAllBytes(PHOTOS.resolve(photo)));
    List<String> marked = List.of(middles.split(" "));
    assertThat(faces.size()).as("all but %d", missed).isEqualTo(marked.size());
    for (String middle : marked) {
      int x = Integer.parseInt(middle.substring(0, middle.indexOf(',')));
      int y = Integer.parseInt(middle.substring(middle.indexOf(',') + 1));
      assertThat(faces).as("a face at %s", middle).anyMatch(face -> isAt(face.path("box"), x, y));
    }
  }

  private static boolean isAt(JsonNode box, int x, int y) {
    int middleX = box.path("x").asInt() + box.path("width").asInt() / 2;
    int middleY = box.path("y").asInt() + box.path("height").asInt() / 2;
    return Math.hypot(middleX - x, middleY - y) < FACE_PIXELS;
  }

  @Test
  void findsNoneWhereThereIsNone() throws Exception {
    for (int side : new int[] {1, 300}) {
      ByteArrayOutputStream file = new ByteArrayOutputStream();
      ImageIO.write(new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY), "png", file);
      assertThat(faces(file.toByteArray()).isEmpty()).isTrue();
    }
  }

  @Test
  void eyesAreAboveTheMouthAndThePersonsRightIsOnTheLeft() throws Exception {
    JsonNode points =
        faces(Files.readAllBytes(PHOTOS.resolve("sample6.jpg"))).path(0).path("points");
    assertThat(points.at("/rightEye/x").asInt()).isLessThan(points.at("/leftEye/x").asInt());
    assertThat(points.at("/leftEye/y").asInt()).isLessThan(points.at("/mouth/y").asInt());
    assertThat(points.at("/nose/y").asInt()).isLessThan(points.at("/mouth/y").asInt());
  }
}
