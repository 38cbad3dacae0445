package dev.stoa.catalogue.media;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.node.ObjectNode;

final class FileInputsTest {

  private static final byte[] PNG = bytes("\u0089PNG\r\n\u001a\n…");
  private static final byte[] GIF = bytes("GIF89a…");

  private static final FileInputs FILES =
      FileInputs.of(
          Json.parse(
              """
              {"type": "object", "properties": {
                "image": {
                  "type": "string",
                  "contentEncoding": "base64",
                  "contentMediaType": "image/png, image/jpeg"
                },
                "text": {"type": "string"}
              }}
              """));

  private static byte[] bytes(String latin1) {
    return latin1.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static ObjectNode image(String text) {
    return Json.mapper().createObjectNode().put("image", text);
  }

  private static String messageOf(ObjectNode inputs) {
    List<Fault> faults = FILES.open(inputs);
    assertThat(faults).singleElement().extracting(Fault::pointer).isEqualTo("/image");
    return faults.getFirst().message();
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  @Test
  void oneThatCameAsTextBecomesBytes() {
    for (String text :
        List.of(
            base64(PNG),
            base64(PNG).substring(0, 4) + "\r\n" + base64(PNG).substring(4),
            "data:image/png;base64," + base64(PNG),
            "data:;base64," + base64(PNG))) {
      ObjectNode inputs = image(text);
      assertThat(FILES.open(inputs)).isEmpty();
      assertThat(inputs.path("image").binaryValue()).isEqualTo(PNG);
    }
  }

  @Test
  void oneThatIsBytesStaysAsItIs() {
    ObjectNode inputs = Json.mapper().createObjectNode();
    inputs.put("image", PNG);
    assertThat(FILES.open(inputs)).isEmpty();
    assertThat(inputs.path("image").binaryValue()).isSameAs(PNG);
  }

  @Test
  void whatIsNoFileOfTheKindIsAFaultAtItsPlace() {
    assertThat(messageOf(image("not in base64!"))).contains("base64");
    assertThat(messageOf(image(""))).contains("0 bytes");
    assertThat(messageOf(image(base64(GIF)))).contains("is a GIF file").contains("image/png");
    assertThat(messageOf(image(base64(bytes("hello"))))).contains("image/png, image/jpeg");
    assertThat(messageOf(image("data:image/png," + base64(PNG)))).contains(";base64,");
    assertThat(messageOf(image("data:image/gif;base64," + base64(PNG)))).contains("image/png");
  }

  @Test
  void whatIsNoTextIsLeftToTheSchema() {
    ObjectNode inputs = Json.mapper().createObjectNode().put("image", 7);
    assertThat(FILES.open(inputs)).isEmpty();
    assertThat(inputs.path("image").isInt()).isTrue();
    assertThat(FILES.open(Json.mapper().createObjectNode())).isEmpty();
  }

  @Test
  void aTextIsNoFile() {
    ObjectNode inputs = Json.mapper().createObjectNode().put("text", base64(PNG));
    FILES.open(inputs);
    assertThat(inputs.path("text").isString()).isTrue();
    assertThat(FILES.only()).contains("image");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "image/png | image/png",
        "IMAGE/JPG | image/jpeg",
        "audio/x-wav, audio/flac | audio/wav, audio/flac",
        "audio/* | audio/wav, audio/flac, audio/ogg, audio/mpeg",
        "application/x-own | application/x-own",
      })
  void mediaTypesAreReadFromASchema(String written, String read) {
    assertThat(MediaTypes.parse(written).words()).isEqualTo(read);
  }

  @Test
  void whereAnUnknownKindIsAskedForAnythingMayBeIt() {
    FileInputs own =
        FileInputs.of(
            Json.parse(
                """
                {"properties": {"image": {
                  "contentEncoding": "base64", "contentMediaType": "application/x-own"
                }}}
                """));
    assertThat(own.open(image(base64(bytes("hello"))))).isEmpty();
    assertThat(own.open(image(base64(PNG)))).isEmpty();
    assertThat(own.open(image(""))).hasSize(1);
  }
}
