package dev.stoa.engines.inputs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.Json;
import dev.stoa.providers.BadInputException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class InputsTest {

  private static Inputs inputs(String json) {
    return new Inputs(Json.parse(json));
  }

  @Test
  void readsOneTextOrAList() throws Exception {
    assertThat(inputs("{\"text\":\"a\"}").texts("text")).containsExactly("a");
    assertThat(inputs("{\"text\":[\"a\",\"b\"]}").texts("text")).containsExactly("a", "b");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{}", "{\"text\":7}", "{\"text\":\" \\n\"}", "{\"text\":[\"a\"]}"})
  void refusesWhatIsNoText(String json) {
    assertThatThrownBy(() -> inputs(json).text("text"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("`text`");
  }

  @Test
  void saysWhichOfAListIsNoText() {
    assertThatThrownBy(() -> inputs("{\"text\":[\"a\",7]}").texts("text"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("number 2");
    assertThatThrownBy(() -> inputs("{\"text\":[]}").texts("text"))
        .isInstanceOf(BadInputException.class);
  }

  @Test
  void takesTheBytesOfAFile() throws Exception {
    byte[] bytes = {1, 2};
    ObjectNode given = Json.mapper().createObjectNode();
    given.put("image", bytes);
    assertThat(new Inputs(given).file("image")).isSameAs(bytes);
  }

  @Test
  void saysWhereTheFaultIs() {
    for (String json : List.of("{}", "{\"image\":\"AQI=\"}")) {
      assertThatExceptionOfType(BadInputException.class)
          .isThrownBy(() -> inputs(json).file("image"))
          .satisfies(bad -> assertThat(bad.fault().pointer()).isEqualTo("/image"));
    }
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> inputs("{\"text\":[\"a\",\" \"]}").texts("text"))
        .satisfies(bad -> assertThat(bad.fault().pointer()).isEqualTo("/text/1"));
  }

  @Test
  void takesANumberOrWhatIsMeantWithoutOne() throws Exception {
    assertThat(inputs("{\"limit\":3}").whole("limit", 10)).isEqualTo(3);
    assertThat(inputs("{}").whole("limit", 10)).isEqualTo(10);
    assertThatThrownBy(() -> inputs("{\"limit\":\"x\"}").whole("limit", 10))
        .isInstanceOf(BadInputException.class);
  }
}
