package dev.stoa.catalogue.media;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
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
                "text": {"type": "string"},
                "pages": {
                  "type": ["string", "array"],
                  "contentEncoding": "base64",
                  "contentMediaType": "image/png",
                  "items": {
                    "type": "string",
                    "contentEncoding": "base64",
                    "contentMediaType": "image/png"
                  }
                }
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
    assertThat(FILES.find("text")).isEmpty();
  }

  @Test
  void eachFileOfAListBecomesBytes() {
    ObjectNode inputs = Json.mapper().createObjectNode();
    inputs.putArray("pages").add(base64(PNG)).add(PNG).add("data:image/png;base64," + base64(PNG));
    assertThat(FILES.open(inputs)).isEmpty();
    assertThat(inputs.path("pages").valueStream().map(JsonNode::binaryValue))
        .hasSize(3)
        .allMatch(page -> Arrays.equals(page, PNG));
  }

  @Test
  void eachBadFileOfAListIsAFaultAtItsPlace() {
    ObjectNode inputs = Json.mapper().createObjectNode();
    inputs.putArray("pages").add(base64(PNG)).add(base64(GIF)).add(7).add("");
    assertThat(FILES.open(inputs))
        .extracting(Fault::pointer, Fault::message)
        .containsExactly(
            tuple("/pages/1", "'pages/1' is a GIF file; it must be image/png."),
            tuple("/pages/3", "'pages/3' is empty: the file has 0 bytes."));
    assertThat(inputs.path("pages").path(2).isInt()).isTrue();
  }

  @Test
  void aListIsLeftToTheSchemaWhereOneFileIsAskedFor() {
    ObjectNode inputs = Json.mapper().createObjectNode();
    inputs.putArray("image").add(base64(PNG));
    assertThat(FILES.open(inputs)).isEmpty();
    assertThat(inputs.path("image").path(0).isString()).isTrue();
  }

  @Test
  void aWholeBodyStandsForTheOnlyInputThatMayBeOneFile() {
    assertThat(FILES.only()).as("there are two").isEmpty();
    assertThat(only("\"contentEncoding\":\"base64\",\"contentMediaType\":\"image/png\""))
        .contains("pages");
    assertThat(
            only("\"items\":{\"contentEncoding\":\"base64\",\"contentMediaType\":\"image/png\"}"))
        .isEmpty();
  }

  private static Optional<String> only(String rules) {
    return FileInputs.of(Json.parse("{\"properties\":{\"pages\":{%s}}}".formatted(rules))).only();
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
