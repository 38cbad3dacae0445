package dev.stoa.engines.speech;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.engines.audio.Sound;
import dev.stoa.engines.audio.WavReader;
import dev.stoa.kernel.Json;
import dev.stoa.providers.BadInputException;
import dev.stoa.providers.Engine;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class SpeechEngineTest {

  private static final PrintStream OUT = System.out;
  private static final ByteArrayOutputStream PRINTED = new ByteArrayOutputStream();
  private static Engine engine;

  @BeforeAll
  static void load() throws Exception {
    System.setOut(new PrintStream(PRINTED, true, StandardCharsets.UTF_8));
    engine = SpeechEngine.source("speech").load();
  }

  @AfterAll
  static void close() {
    engine.close();
    System.setOut(OUT);
    assertThat(PRINTED.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  private static JsonNode say(String text) throws Exception {
    return engine.run(Json.mapper().createObjectNode().put("text", text));
  }

  @Test
  void answersAWavFileOfThatLength() throws Exception {
    JsonNode said = say("Your order will arrive on Monday.");
    Sound sound = new WavReader("audio", 60).read(said.path("audio").binaryValue());
    assertThat(sound.rate()).isEqualTo(16_000);
    assertThat(said.path("seconds").asDouble()).isBetween(1.5, 4.0);
    assertThat(Math.abs(sound.seconds() - said.path("seconds").asDouble())).isLessThan(0.001);
    double loudest = 0;
    for (float sample : sound.samples()) {
      loudest = Math.max(loudest, Math.abs(sample));
    }
    assertThat(loudest).isGreaterThan(0.1);
  }

  @Test
  void saysTheSameToAllWhoAskAtOnce() throws Exception {
    List<String> texts = List.of("One, two, three.", "It costs $3.50.", "Hello, Dr. Smith!");
    List<JsonNode> alone = new ArrayList<>();
    for (String text : texts) {
      alone.add(say(text));
    }
    try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
      List<Future<JsonNode>> said = new ArrayList<>();
      for (int i = 0; i < 60; i++) {
        String text = texts.get(i % 3);
        said.add(threads.submit(() -> say(text)));
      }
      for (int i = 0; i < said.size(); i++) {
        // not compared by AssertJ, which would print both files
        assertThat(said.get(i).get().equals(alone.get(i % 3))).as("call %d", i).isTrue();
      }
    }
  }

  @Test
  void saysOddTextWithoutBreaking() throws Exception {
    for (String text :
        List.of(
            "naïve café 日本語 hello",
            "a\u0007b\n\n\nc\td",
            "x".repeat(1_000),
            "1234567890123456789012345",
            "http://example.org/a?b=c <b>bold</b> & more",
            "... --- !!! a")) {
      assertThat(say(text).path("audio").binaryValue()).as(text).hasSizeGreaterThan(44);
    }
  }

  @Test
  void refusesWhatCannotBeSaid() {
    assertThatThrownBy(() -> say("日本語")).isInstanceOf(BadInputException.class);
    assertThatThrownBy(() -> say("a".repeat(1_001)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("1000");
  }
}
