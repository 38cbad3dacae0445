package dev.stoa.engines.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stoa.engines.onnx.Encoder;
import dev.stoa.engines.onnx.TextEmbedder;
import dev.stoa.engines.shipped.ShippedEngines;
import dev.stoa.kernel.Json;
import dev.stoa.providers.BadInputException;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineHost;
import dev.stoa.providers.EngineRoom;
import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

class SentimentEngineTest {

  private static Engine engine;

  @BeforeAll
  static void load() throws Exception {
    engine = SentimentEngine.source(TextEmbedder.shared(Encoder.BGE_SMALL)).load();
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static JsonNode text(String text) {
    return Json.mapper().valueToTree(Map.of("text", text));
  }

  /// The scores are those of one kind of processor; another may round the 8-bit encoder
  /// differently.
  @ParameterizedTest
  @CsvSource({
    "Hello world, positive, 0.865",
    "I love this, positive, 0.997",
    "This is terrible, negative, 0.005",
    "It is not bad at all, positive, 0.899",
    "The package arrived on Tuesday, neutral, 0.560",
  })
  void answersWhatItAlwaysAnswered(String text, String label, double score) throws Exception {
    JsonNode answer = engine.run(text(text));
    assertThat(answer.path("label").asString()).isEqualTo(label);
    assertThat(answer.path("score").asDouble()).isCloseTo(score, within(0.05));
  }

  @Test
  void answersALabelAndAScoreOfFourDecimalsAndNothingElse() throws Exception {
    assertThat(Json.text(engine.run(text("I love this"))))
        .matches("\\{\"label\":\"positive\",\"score\":0\\.\\d{1,4}}");
  }

  @Test
  void readsAVeryLongText() throws Exception {
    JsonNode answer = engine.run(text("a good film ".repeat(833)));
    assertThat(answer.path("label").asString()).isEqualTo("positive");
  }

  @Test
  void refusesInputsWithoutText() {
    assertThatThrownBy(() -> engine.run(Json.parse("{\"text\":7}")))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("text");
  }

  @Test
  void twentyCallersAtOnceGetWhatOneGets() throws Exception {
    List<String> texts = List.of("I love this", "This is terrible", "Hello world", "So so");
    List<JsonNode> alone = new ArrayList<>();
    for (String text : texts) {
      alone.add(engine.run(text(text)));
    }
    try (EngineHost host =
            new EngineHost(ShippedEngines.all(), new EngineRoom(2, 80), InstantSource.system());
        ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<ProviderAnswer>> answers = new ArrayList<>();
      for (int i = 0; i < 80; i++) {
        JsonNode inputs = text(texts.get(i % 4));
        answers.add(callers.submit(() -> host.run("sentiment", inputs, Duration.ofMinutes(1))));
      }
      for (int i = 0; i < 80; i++) {
        JsonNode expected = alone.get(i % 4);
        assertThat(answers.get(i).get())
            .isInstanceOfSatisfying(
                ProviderAnswer.Answered.class, a -> assertThat(a.output()).isEqualTo(expected));
      }
    }
  }
}
