package dev.stoa.engines.sentiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stoa.kernel.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// The numbers on the card are the ones that the build measured. Three sentences in a thousand may
/// differ: another kind of processor rounds the 8-bit encoder differently.
class SentimentCardTest {

  private static final double POINTS_APART_MAX = 0.3;
  private static final Path CARD = Path.of("../catalogue/models/sentiment.card.md");

  private static String card() throws IOException {
    return Files.readString(CARD);
  }

  private static JsonNode evaluation() throws IOException {
    try (InputStream in = SentimentEngine.class.getResourceAsStream("evaluation.json")) {
      return Json.mapper().readTree(Objects.requireNonNull(in));
    }
  }

  private static double percentOnCard(String row) throws IOException {
    Matcher found =
        Pattern.compile("\\| " + Pattern.quote(row) + " \\| (\\d+\\.\\d) % \\|").matcher(card());
    assertThat(found.find()).as("the card has a row for " + row).isTrue();
    return Double.parseDouble(found.group(1));
  }

  @Test
  void theCardTellsTheMeasuredAccuracy() throws IOException {
    assertThat(percentOnCard("5-fold, all 3,000 sentences"))
        .isCloseTo(100 * evaluation().path("accuracy").asDouble(), within(POINTS_APART_MAX));
  }

  @ParameterizedTest
  @ValueSource(strings = {"amazon", "imdb", "yelp"})
  void theCardTellsTheAccuracyOnADomainLeftOut(String domain) throws IOException {
    double measured = evaluation().path("leaveOneDomainOut").path(domain).asDouble();
    assertThat(percentOnCard(domain + " left out"))
        .isCloseTo(100 * measured, within(3 * POINTS_APART_MAX));
  }

  @Test
  void theCardNamesSetSizeAndCommand() throws IOException {
    JsonNode evaluation = evaluation();
    assertThat(evaluation.path("sentences").asInt()).isEqualTo(3000);
    assertThat(card())
        .contains("3,000")
        .contains("Sentiment Labelled Sentences")
        .contains(evaluation.path("command").asString());
  }

  @Test
  void theMeasuredAccuracyIsGoodEnough() throws IOException {
    assertThat(evaluation().path("accuracy").asDouble()).isGreaterThanOrEqualTo(0.94);
  }
}
