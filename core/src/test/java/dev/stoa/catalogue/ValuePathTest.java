package dev.stoa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

final class ValuePathTest {

  private static final JsonNode DOCUMENT =
      Json.parse("{\"a\":[{\"b\":1},{\"b\":2}],\"top label\":3,\"it's\":4,\"ü\":5,\"n\":null}");

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "$.a[0].b|1",
        "$.a[-1].b|2",
        "$['top label']|3",
        "$[\"top label\"]|3",
        "$['it\\'s']|4",
        "$.ü|5",
        "$['a'][1]['b']|2",
        "$.n|null",
        "$.a[1]|{\"b\":2}"
      })
  void findsTheOneValue(String path, String value) {
    assertThat(ValuePath.parse(path).in(DOCUMENT)).contains(Json.parse(value));
  }

  @Test
  void findsNothingWhereNothingStands() {
    for (String path : new String[] {"$.x", "$.a[2]", "$.a[-3]", "$.a.b", "$[0]"}) {
      assertThat(ValuePath.parse(path).in(DOCUMENT)).as(path).isEmpty();
    }
    assertThat(ValuePath.parse("$").in(DOCUMENT)).contains(DOCUMENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "/a/0",
        "$a",
        "$.",
        "$..b",
        "$.a[*]",
        "$.a[0:1]",
        "$.a[?@.b]",
        "$['a'",
        "$.a b"
      })
  void refusesWhatMayNameManyOrNone(String path) {
    assertThatThrownBy(() -> ValuePath.parse(path))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("$.result[0].label");
  }
}
