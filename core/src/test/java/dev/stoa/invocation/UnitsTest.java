package dev.stoa.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Json;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class UnitsTest {

  private static final JsonNode SCHEMA =
      Json.parse(
          """
          {"type":"object","properties":{
            "text":{"type":["string","array"],"items":{"type":"string"}},
            "other":{"type":["array","string","null"]},
            "maybe":{"type":["array","null"]},
            "labels":{"type":"array","items":{"type":"string"}}}}
          """);
  private static final Units UNITS = Units.of(SCHEMA);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | {\"text\":\"a\"}",
        "1 | {}",
        "1 | {\"text\":[\"a\"]}",
        "3 | {\"text\":[\"a\",\"b\",\"c\"]}",
        "1 | {\"text\":[]}",
        "2 | {\"text\":\"a\",\"other\":[\"b\",\"c\"]}",
        "3 | {\"text\":[\"a\",\"b\"],\"other\":[\"c\",\"d\",\"e\"]}",
        "1 | {\"text\":\"a\",\"labels\":[\"b\",\"c\"]}",
        "1 | {\"text\":\"a\",\"maybe\":[\"b\",\"c\"]}",
      })
  void aListInPlaceOfOneValueIsSoManyCalls(long expected, String inputs) {
    assertThat(UNITS.in("calls", Json.parse(inputs))).isEqualTo(expected);
  }

  @Test
  void charactersAreThoseOfAllTexts() {
    assertThat(UNITS.in("characters", Json.parse("{\"text\":[\"ab\",\"😀\"],\"labels\":[\"c\"]}")))
        .isEqualTo(4);
    assertThat(UNITS.in("characters", Json.parse("{}"))).isEqualTo(1);
  }

  @Test
  void whatOnlyTheTargetCountsIsOneBefore() {
    assertThat(UNITS.in("tokens", Json.parse("{\"text\":[\"a\",\"b\"]}"))).isEqualTo(1);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "12 | {\"text\":\"a\",\"tokens\":12}",
        "3 | {\"tokens\":2.1}",
        "1 | {\"tokens\":0}",
        "1 | {\"tokens\":-4}",
        "1 | {\"text\":\"tells nothing\"}",
        "9 | {\"results\":[{\"tokens\":4},{\"tokens\":5}]}",
        "1000000000 | {\"tokens\":1e300}",
      })
  void theTargetTellsWhatOnlyItCounts(long expected, String outputs) {
    assertThat(Units.out("tokens", Json.parse(outputs))).isEqualTo(expected);
  }
}
