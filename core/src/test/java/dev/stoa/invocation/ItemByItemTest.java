package dev.stoa.invocation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ItemByItemTest {

  private static final ObjectNode INPUTS =
      (ObjectNode) Json.parse("{\"text\":[\"a\",\"b\",\"c\"],\"loud\":true}");

  private final List<JsonNode> asked = new ArrayList<>();
  private final ItemByItem list = new ItemByItem("text", Duration.ofMinutes(1));

  private ProviderAnswer echo(JsonNode inputs) {
    asked.add(inputs);
    return new ProviderAnswer.Answered(inputs, Duration.ofSeconds(2), Duration.ofSeconds(1));
  }

  @Test
  void putsTheAnswersTogetherInTheirOrder() {
    JsonNode results =
        Json.parse(
            """
            {"results":[{"text":"a","loud":true},{"text":"b","loud":true},{"text":"c","loud":true}]}
            """);
    assertThat(list.ask(INPUTS, this::echo))
        .isEqualTo(
            new ProviderAnswer.Answered(results, Duration.ofSeconds(6), Duration.ofSeconds(3)));
  }

  @Test
  void stopsAtTheFirstThatFailsAndSaysWhichItWas() {
    ProviderAnswer answer =
        list.ask(
            INPUTS,
            inputs ->
                inputs.path("text").asString().equals("b")
                    ? new ProviderAnswer.BadInput(new Fault("/text", "No word."))
                    : echo(inputs));
    assertThat(answer).isEqualTo(new ProviderAnswer.BadInput(new Fault("/text/1", "No word.")));
    assertThat(asked).hasSize(1);
  }

  @Test
  void passesOnThatThereIsNoRoom() {
    var busy = new ProviderAnswer.Busy(Duration.ofSeconds(3));
    assertThat(list.ask(INPUTS, _ -> busy)).isEqualTo(busy);
  }

  @Test
  void takesNoLongerThanOneCallMay() {
    var hasty = new ItemByItem("text", Duration.ofNanos(1));
    assertThat(hasty.ask(INPUTS, this::echo))
        .isEqualTo(new ProviderAnswer.TimedOut(Duration.ofNanos(1)));
    assertThat(asked).hasSizeLessThan(3);
  }
}
