package dev.stoa.engines.voice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stoa.engines.audio.Sound;
import dev.stoa.engines.audio.WavReader;
import dev.stoa.engines.audio.WavWriter;
import dev.stoa.engines.speech.SpeechEngine;
import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

/// Speech of the synthetic voice between pauses.
class VoiceActivityEngineTest {

  private static final int RATE = 16_000;

  private static Engine engine;
  private static Sound speech;

  @BeforeAll
  static void load() throws Exception {
    engine = VoiceActivityEngine.source("voice-activity").load();
    try (Engine voice = SpeechEngine.source("speech").load()) {
      JsonNode said =
          voice.run(Json.parse("{\"text\":\"The parcel will arrive on Monday morning.\"}"));
      speech = new WavReader("audio", 60).read(said.path("audio").binaryValue());
    }
  }

  @AfterAll
  static void close() {
    engine.close();
  }

  private static JsonNode ask(float[] samples, int rate) throws Exception {
    short[] whole = new short[samples.length];
    for (int i = 0; i < whole.length; i++) {
      whole[i] = (short) (samples[i] * 32_767);
    }
    return engine.run(Json.mapper().createObjectNode().put("audio", WavWriter.write(whole, rate)));
  }

  /// Two seconds of pause, speech, two seconds, speech, one second.
  private static float[] twice() {
    int length = speech.samples().length;
    float[] samples = new float[2 * length + 5 * RATE];
    System.arraycopy(speech.samples(), 0, samples, 2 * RATE, length);
    System.arraycopy(speech.samples(), 0, samples, 4 * RATE + length, length);
    return samples;
  }

  @Test
  void findsWhereSomebodySpeaks() throws Exception {
    JsonNode answer = ask(twice(), RATE);
    JsonNode spans = answer.path("spans");
    double second = 4 + speech.seconds();
    assertThat(spans).isNotEmpty();
    assertThat(spans.get(0).path("start").asDouble()).isCloseTo(2, within(0.4));
    for (JsonNode span : spans) {
      double start = span.path("start").asDouble();
      double end = span.path("end").asDouble();
      boolean inFirst = start > 1.9 && end < 2.1 + speech.seconds();
      boolean inSecond = start > second - 0.1 && end < second + speech.seconds() + 0.1;
      assertThat(inFirst || inSecond).as("%s", span).isTrue();
      assertThat(span.path("score").asDouble()).isBetween(0.5, 1.0);
    }
    assertThat(answer.path("seconds").asDouble())
        .isCloseTo(twice().length / (double) RATE, within(0.001));
    assertThat(answer.path("speechSeconds").asDouble())
        .isBetween(speech.seconds(), 2 * speech.seconds());
  }

  @Test
  void findsNothingInSilenceNoiseAndATone() throws Exception {
    Random random = new Random(1);
    float[] silence = new float[2 * RATE];
    float[] noise = new float[2 * RATE];
    float[] tone = new float[2 * RATE];
    for (int i = 0; i < noise.length; i++) {
      noise[i] = (float) (0.05 * random.nextGaussian());
      tone[i] = (float) (0.3 * Math.sin(2 * Math.PI * 440 * i / RATE));
    }
    for (float[] each : new float[][] {silence, noise, tone}) {
      assertThat(ask(each, RATE).path("spans")).isEmpty();
    }
  }

  @Test
  void aFileShorterThanAFrameHasNoSpeech() throws Exception {
    assertThat(ask(new float[] {0.5f}, 44_100).path("spans")).isEmpty();
  }
}
