package dev.stoa.engines.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stoa.engines.audio.Sound;
import dev.stoa.engines.audio.WavReader;
import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The answers that no card can show, since they are hundreds of numbers: vectors point where they
/// did, but for a cosine of 0.99, since processors round 8-bit models differently; speech is as
/// long as it was, and as loud in each tenth of a second, but for 0.02 of the loudest there can be.
/// Run with `-Dstoa.write=true` to write them anew.
class GoldenAnswersTest {

  private static final Path FOLDER = Path.of("src/test/resources/dev/stoa/engines/shipped");
  private static final double COSINE_MIN = 0.99;
  private static final double LOUDNESS_APART_MAX = 0.02;
  private static final int DIGITS = 10_000;

  @ParameterizedTest
  @ValueSource(strings = {"minilm", "bge-small"})
  void aVectorPointsWhereItDid(String model) throws Exception {
    ObjectNode golden = golden(model);
    JsonNode vectors = answer(model, golden.path("inputs")).path("embeddings");
    if (Boolean.getBoolean("stoa.write")) {
      golden.set("embeddings", rounded(vectors));
      write(model, golden);
    }
    assertThat(vectors).hasSameSizeAs(golden.path("embeddings"));
    for (int i = 0; i < vectors.size(); i++) {
      assertThat(vectors.path(i)).hasSize(384);
      assertThat(cosine(vectors.path(i), golden.path("embeddings").path(i)))
          .isGreaterThan(COSINE_MIN);
    }
    assertThat(cosine(vectors.path(0), vectors.path(1)))
        .as("other texts are told apart")
        .isLessThan(COSINE_MIN);
  }

  @Test
  void speechIsAsLoudAsItWas() throws Exception {
    ObjectNode golden = golden("speech");
    JsonNode said = answer("speech", golden.path("inputs"));
    ArrayNode loudness =
        loudness(new WavReader("audio", 60).read(said.path("audio").binaryValue()));
    if (Boolean.getBoolean("stoa.write")) {
      golden.set("seconds", said.path("seconds"));
      golden.set("loudness", loudness);
      write("speech", golden);
    }
    assertThat(said.path("seconds").asDouble())
        .isCloseTo(golden.path("seconds").asDouble(), within(0.01));
    assertThat(loudness).hasSameSizeAs(golden.path("loudness"));
    for (int i = 0; i < loudness.size(); i++) {
      assertThat(loudness.path(i).asDouble())
          .as("tenth %d of a second", i)
          .isCloseTo(golden.path("loudness").path(i).asDouble(), within(LOUDNESS_APART_MAX));
    }
  }

  /// The root of the mean square of each tenth of a second.
  private static ArrayNode loudness(Sound sound) {
    ArrayNode loudness = Json.mapper().createArrayNode();
    int tenth = sound.rate() / 10;
    for (int begin = 0; begin + tenth <= sound.samples().length; begin += tenth) {
      double squares = 0;
      for (int i = begin; i < begin + tenth; i++) {
        squares += sound.samples()[i] * sound.samples()[i];
      }
      loudness.add(rounded(Math.sqrt(squares / tenth)));
    }
    return loudness;
  }

  private static double cosine(JsonNode one, JsonNode other) {
    double both = 0;
    double ofOne = 0;
    double ofOther = 0;
    for (int i = 0; i < one.size(); i++) {
      both += one.path(i).asDouble() * other.path(i).asDouble();
      ofOne += Math.pow(one.path(i).asDouble(), 2);
      ofOther += Math.pow(other.path(i).asDouble(), 2);
    }
    return both / Math.sqrt(ofOne * ofOther);
  }

  private static ArrayNode rounded(JsonNode vectors) {
    ArrayNode all = Json.mapper().createArrayNode();
    for (JsonNode vector : vectors) {
      ArrayNode shorter = all.addArray();
      vector.forEach(number -> shorter.add(rounded(number.asDouble())));
    }
    return all;
  }

  private static double rounded(double number) {
    return (double) Math.round(number * DIGITS) / DIGITS;
  }

  private static JsonNode answer(String model, JsonNode inputs) throws Exception {
    EngineSource source =
        ShippedEngines.all().stream()
            .filter(each -> each.name().equals(model))
            .findFirst()
            .orElseThrow();
    try (Engine engine = source.load()) {
      return engine.run(inputs);
    }
  }

  private static ObjectNode golden(String model) throws IOException {
    return (ObjectNode) Json.parse(Files.readString(FOLDER.resolve(model + ".json")));
  }

  private static void write(String model, ObjectNode golden) throws IOException {
    Files.writeString(FOLDER.resolve(model + ".json"), Json.text(golden) + "\n");
  }
}
