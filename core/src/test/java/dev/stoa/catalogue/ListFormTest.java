package dev.stoa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.catalogue.schema.SchemaCheck;
import dev.stoa.kernel.Json;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ListFormTest {

  private static final JsonNode INPUTS =
      Json.parse(
          """
          {"type":"object","required":["text"],"properties":{
            "text":{"type":"string","minLength":1,"maxLength":5},"limit":{"type":"integer"}}}
          """);
  private static final JsonNode OUTPUTS =
      Json.parse(
          """
          {"type":"object","required":["label"],"properties":{
            "label":{"enum":["good","bad"]},"score":{"type":"number"}}}
          """);

  private final Function single = new Function("f", "F", "It does f.", INPUTS, OUTPUTS, "calls");
  private final Function listed = ListForm.of(single, "text");

  private static boolean fits(JsonNode schema, String instance) {
    return SchemaCheck.compile(schema).check(Json.parse(instance)).isEmpty();
  }

  @Test
  void takesOneTextOrAListOfUpToAHundred() {
    assertThat(fits(listed.inputs(), "{\"text\":\"a\"}")).isTrue();
    assertThat(fits(listed.inputs(), "{\"text\":[\"a\",\"b\"]}")).isTrue();
    assertThat(fits(listed.inputs(), "{\"text\":[]}")).isFalse();
    assertThat(fits(listed.inputs(), "{\"text\":[\"a\",\"\"]}")).isFalse();
    assertThat(fits(listed.inputs(), "{\"text\":[\"a\",\"toolong\"]}")).isFalse();
    assertThat(fits(listed.inputs(), "{\"text\":[\"a\",1]}")).isFalse();
    String hundred = String.join(",", Collections.nCopies(100, "\"a\""));
    assertThat(fits(listed.inputs(), "{\"text\":[%s]}".formatted(hundred))).isTrue();
    assertThat(fits(listed.inputs(), "{\"text\":[%s,\"a\"]}".formatted(hundred))).isFalse();
  }

  @Test
  void takesUpToTwentyFilesOfTheSameKind() {
    JsonNode picture =
        Json.parse(
            """
            {"type":"object","required":["image"],"properties":{"image":{
              "type":"string","contentEncoding":"base64","contentMediaType":"image/png"}}}
            """);
    JsonNode inputs =
        ListForm.of(new Function("f", "F", "It does f.", picture, OUTPUTS, "calls"), "image")
            .inputs();
    assertThat(fits(inputs, "{\"image\":\"AA==\"}")).isTrue();
    String twenty = String.join(",", Collections.nCopies(20, "\"AA==\""));
    assertThat(fits(inputs, "{\"image\":[%s]}".formatted(twenty))).isTrue();
    assertThat(fits(inputs, "{\"image\":[%s,\"AA==\"]}".formatted(twenty))).isFalse();
    JsonNode item = inputs.at("/properties/image/items");
    assertThat(item.path("contentEncoding").asString()).isEqualTo("base64");
    assertThat(item.path("contentMediaType").asString()).isEqualTo("image/png");
  }

  @Test
  void answersOneOrResults() {
    assertThat(fits(listed.outputs(), "{\"label\":\"good\"}")).isTrue();
    assertThat(fits(listed.outputs(), "{\"results\":[{\"label\":\"good\"}]}")).isTrue();
    assertThat(fits(listed.outputs(), "{\"results\":[{\"label\":\"ugly\"}]}")).isFalse();
    assertThat(fits(listed.outputs(), "{\"results\":[{}]}")).isFalse();
    assertThat(fits(listed.outputs(), "{}")).isFalse();
  }

  @Test
  void leavesTheSingleFunctionAlone() {
    assertThat(single.inputs()).isEqualTo(INPUTS);
    assertThat(INPUTS.path("properties").path("text").path("type").asString()).isEqualTo("string");
  }

  @Test
  void isForStringsOnly() {
    assertThatThrownBy(() -> ListForm.of(single, "limit"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("limit");
    assertThatThrownBy(() -> ListForm.of(single, "other"))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void knowsWhichInputIsGivenAsAList() {
    JsonNode many = Json.parse("{\"text\":[\"a\"]}");
    assertThat(ListForm.listIn(listed.inputs(), listed.outputs(), many)).contains("text");
    JsonNode one = Json.parse("{\"text\":\"a\"}");
    assertThat(ListForm.listIn(listed.inputs(), listed.outputs(), one)).isEmpty();
    assertThat(ListForm.listIn(listed.inputs(), OUTPUTS, many)).isEmpty();
  }

  @Test
  void aModelThatTakesOneTextAtATimeIsStillOfTheFunction() {
    assertThat(Shapes.inputFaults(listed.inputs(), INPUTS)).isEmpty();
    assertThat(Shapes.outputFaults(listed.outputs(), OUTPUTS)).isEmpty();
    JsonNode silent = Json.parse("{\"type\":\"object\",\"properties\":{}}");
    assertThat(Shapes.outputFaults(listed.outputs(), silent)).isNotEmpty();
  }
}
