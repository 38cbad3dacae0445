package dev.stoa.catalogue.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class QueryTypingTest {

  private static final JsonNode SCHEMA =
      Json.parse(
          """
          {"type":"object",
           "properties":{
             "text":{"type":"string"},
             "count":{"type":"integer","maximum":100},
             "rate":{"type":"number"},
             "deep":{"type":"boolean"},
             "tags":{"type":"array","items":{"type":"string"}},
             "sizes":{"type":"array","items":{"$ref":"#/$defs/size"}},
             "texts":{"type":["string","array"],"items":{"type":"string"}},
             "options":{"type":"object"}},
           "$defs":{"size":{"type":"integer"}},
           "required":["text"],
           "additionalProperties":false}
          """);

  private final QueryTyping typing = QueryTyping.of(SCHEMA, SchemaCheck.compile(SCHEMA));

  @Test
  void typesEachValueByTheSchema() {
    TypedQuery typed =
        type("text=12&count=7&rate=0.50&deep=true&tags=a&sizes=1&sizes=2&options={\"a\":1}");
    assertThat(typed.faults()).isEmpty();
    assertThat(typed.inputs())
        .isEqualTo(
            Json.parse(
                """
                {"text":"12","count":7,"rate":0.50,"deep":true,"tags":["a"],"sizes":[1,2],
                 "options":{"a":1}}
                """));
  }

  @Test
  void takesATextOrAListWhereBothAreAllowed() {
    assertThat(type("text=x&texts=a").inputs().get("texts").isString()).isTrue();
    assertThat(type("text=x&texts=a&texts=b").inputs().get("texts").isArray()).isTrue();
  }

  @Test
  void reportsMistypedRepeatedUnknownMissingAndTooLargeTogether() {
    assertThat(type("count=200&rate=x&deep=yes&deep=no&sizes=1&sizes=b&tag=a").faults())
        .containsExactlyInAnyOrder(
            new Fault("/count", "Must be at most 100."),
            new Fault("/rate", "'rate' must be a number."),
            new Fault("/deep", "'deep' is given 2 times but is no list."),
            new Fault("/sizes/1", "'sizes' must be a whole number."),
            new Fault("/tag", "'tag' is not known here; did you mean 'tags'?"),
            new Fault("/text", "'text' is missing."));
  }

  @Test
  void doesNotAlsoCallAMistypedNameMissing() {
    JsonNode schema =
        Json.parse(
            "{\"type\":\"object\",\"properties\":{\"n\":{\"type\":\"integer\"}},\"required\":[\"n\"]}");
    TypedQuery typed =
        QueryTyping.of(schema, SchemaCheck.compile(schema)).type(Map.of("n", List.of("1.5")));
    assertThat(typed.faults()).containsExactly(new Fault("/n", "'n' must be a whole number."));
  }

  @Test
  void readsNoNumberThatJsonWouldNot() {
    for (String text : List.of("0x1F", "1_000", "NaN", "+1", " 1", "1e99999", "01", "")) {
      assertThat(type("text=x&rate=" + text).faults()).as(text).hasSize(1);
    }
  }

  @Test
  void letsUnknownNamesThroughAsTextWhenTheSchemaIsOpen() {
    JsonNode open = Json.parse("{\"type\":\"object\"}");
    TypedQuery typed =
        QueryTyping.of(open, SchemaCheck.compile(open)).type(Map.of("any", List.of("1")));
    assertThat(typed.inputs()).isEqualTo(Json.parse("{\"any\":\"1\"}"));
  }

  private TypedQuery type(String query) {
    Map<String, List<String>> names = new TreeMap<>();
    for (String pair : query.split("&", -1)) {
      String[] parts = pair.split("=", 2);
      names.merge(
          parts[0],
          List.of(parts[1]),
          (before, more) -> Stream.concat(before.stream(), more.stream()).toList());
    }
    return typing.type(names);
  }
}
