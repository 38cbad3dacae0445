package dev.stoa.engines.shipped;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stoa.kernel.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;

/// The numbers in the tables of the cards are the ones that this build measured. Half a point is
/// left for processors that round 8-bit models differently.
class MeasuredCardsTest {

  private static final double POINTS_APART_MAX = 0.5;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "topics | topics | a good experience, a bad experience | 1 | /accuracy",
        "spam | spam | 5-fold, whole mails | 1 | /crossValidated/accuracy",
        "spam | spam | 5-fold, whole mails | 2 | /crossValidated/precision",
        "spam | spam | 5-fold, whole mails | 3 | /crossValidated/recall",
        "spam | spam | 5-fold, subject and first 300 characters | 1 | /openings/accuracy",
        "spam | spam | 5-fold, subject and first 300 characters | 2 | /openings/precision",
        "spam | spam | 5-fold, subject and first 300 characters | 3 | /openings/recall",
        "spam | spam | two later collections of the five left out | 1 | /laterCollections/accuracy",
        "spam | spam | two later collections of the five left out | 2 | /laterCollections/precision",
        "spam | spam | two later collections of the five left out | 3 | /laterCollections/recall",
        "ocr | ocr | all 200 | 1 | /all/characters",
        "ocr | ocr | all 200 | 2 | /all/exact",
        "ocr | ocr | black on white | 1 | /plain/characters",
        "ocr | ocr | black on white | 2 | /plain/exact",
        "ocr | ocr | on a speckled ground | 1 | /speckled/characters",
        "ocr | ocr | on a speckled ground | 2 | /speckled/exact",
        "ocr | ocr | letters of 12 pixels | 1 | /small/characters",
        "ocr | ocr | letters of 12 pixels | 2 | /small/exact",
        "pii | pii | all 1,000 | 1 | /all/recall",
        "pii | pii | all 1,000 | 2 | /all/precision",
        "pii | pii | telephone numbers, 200 | 1 | /byType/phone/recall",
        "pii | pii | telephone numbers, 200 | 2 | /byType/phone/precision",
        "pii | pii | 1,000 lookalikes | 1 | /lookalikesLeftAlone",
        "similarity | embedding | all 40 | 1 | /miniLm/nearer",
        "minilm | embedding | all 40 | 1 | /miniLm/nearer",
        "bge-small | embedding | all 40 | 1 | /bgeSmall/nearer",
        "keywords | keywords | named ones that are among the ten | 1 | /found",
        "keywords | keywords | of the first five, named ones | 1 | /right",
        "extractive-summary | summary | all 132 | 1 | /leftOut",
        "extractive-summary | summary | three sentences by lot | 1 | /byChance",
        "language | language | all 78 | 1 | /all/accuracy",
        "language | language | 29 of two or three words | 1 | /shortOnes/accuracy",
        "language | language | 49 longer ones | 1 | /longOnes/accuracy",
      })
  void aNumberOnACardIsTheOneMeasured(
      String model, String folder, String row, int column, String pointer) throws IOException {
    double measured = evaluation(folder).at(pointer).asDouble();
    assertThat(percentOnCard(model, row, column))
        .isCloseTo(100 * measured, within(POINTS_APART_MAX));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "topics | topics | 3,000 | /sentences",
        "spam | spam | 5,851 | /crossValidated/mails",
        "ocr | ocr | 200 | /all/lines",
        "pii | pii | 2,000 | /sentences",
        "similarity | embedding | 40 | /triples",
        "minilm | embedding | 40 | /triples",
        "bge-small | embedding | 40 | /triples",
        "keywords | keywords | 12 | /texts",
        "keywords | keywords | 60 | /named",
        "extractive-summary | summary | 132 | /summaries",
        "language | language | 78 | /all/sentences",
        "language | language | 26 | /languages",
      })
  void aCardNamesSizeAndCommand(String model, String folder, String size, String pointer)
      throws IOException {
    JsonNode evaluation = evaluation(folder);
    assertThat(evaluation.at(pointer).asInt()).isEqualTo(Integer.parseInt(size.replace(",", "")));
    assertThat(card(model)).contains(size).contains(evaluation.path("command").asString());
  }

  private static String card(String model) throws IOException {
    return Files.readString(SampleShop.ROOT.resolve("models/" + model + ".card.md"));
  }

  private static JsonNode evaluation(String folder) throws IOException {
    String resource = "/dev/stoa/engines/" + folder + "/evaluation.json";
    try (InputStream in = ShippedEngines.class.getResourceAsStream(resource)) {
      return Json.mapper().readTree(Objects.requireNonNull(in));
    }
  }

  private static double percentOnCard(String model, String row, int column) throws IOException {
    String before = "\\| [0-9.]+ % ".repeat(column - 1);
    Matcher found =
        Pattern.compile("\\| " + Pattern.quote(row) + " " + before + "\\| (\\d+\\.\\d) % \\|")
            .matcher(card(model));
    assertThat(found.find()).as("the card has a row for " + row).isTrue();
    return Double.parseDouble(found.group(1));
  }
}
