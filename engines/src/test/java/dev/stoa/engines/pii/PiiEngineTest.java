package dev.stoa.engines.pii;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Json;
import dev.stoa.providers.Engine;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

class PiiEngineTest {

  private static JsonNode run(String text) throws Exception {
    try (Engine engine = PiiEngine.source("pii").load()) {
      return engine.run(Json.mapper().valueToTree(Map.of("text", text)));
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "email | jane.doe+news@mail.example.co.uk",
        "email | x_1@example.museum",
        "phone | +49 (0)30 901820",
        "phone | +1-212-555-0142",
        "phone | 0033 1 23 45 67 89",
        "phone | (212) 555-0142",
        "phone | 212.555.0142",
        "phone | 020 7946 0958",
        "phone | 06 12 34 56 78",
        "phone | 0211/123456",
        "ip-address | 192.168.0.1",
        "ip-address | 2001:db8::1",
        "ip-address | fe80:0:0:0:202:b3ff:fe1e:8329",
        "ip-address | ::1",
        "iban | DE89 3704 0044 0532 0130 00",
        "iban | GB82WEST12345698765432",
        "iban | NO9386011117947",
        "iban | MT84MALT011000012345MTLCAST001S",
        "card | 4111 1111 1111 1111",
        "card | 5500-0000-0000-0004",
        "card | 378282246310005",
      })
  void findsOneOfEachForm(String type, String identifier) throws Exception {
    JsonNode entities = run("See " + identifier + ", please.").path("entities");
    assertThat(entities).hasSize(1);
    assertThat(entities.at("/0/type").asString()).isEqualTo(type);
    assertThat(entities.at("/0/text").asString()).isEqualTo(identifier);
  }

  @Test
  void leavesTheBracketOfTheSentenceToTheSentence() throws Exception {
    assertThat(run("Call us (+49 30 901820).").path("redacted").asString())
        .isEqualTo("Call us ([PHONE]).");
    assertThat(run("Call (0211) 123456.").path("redacted").asString()).isEqualTo("Call [PHONE].");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "jane.doe at example.com",
        "@somebody said so",
        "DE88 3704 0044 0532 0130 00", // a wrong check digit
        "XX89 3704 0044 0532 0130 00", // no such country
        "4111 1111 1111 1112", // a wrong check digit
        "256.1.1.1",
        "1.2.3.4.5",
        "version 1.2.3",
        "10:30:00",
        "std::vector",
        "cafe::Latte",
        "01-02-2024",
        "2024-02-01",
        "12345678901234",
        "about 1 000 000 people",
      })
  void leavesAloneWhatOnlyLooksLikeIt(String text) throws Exception {
    assertThat(run("See " + text + " please.").path("entities")).isEmpty();
  }

  @Test
  void redactsAndTellsPlacesInCodePoints() throws Exception {
    JsonNode answer = run("😀 a@example.com, 😀 ::1.");
    assertThat(answer.path("redacted").asString()).isEqualTo("😀 [EMAIL], 😀 [IP_ADDRESS].");
    assertThat(answer.at("/entities/0/start").asInt()).isEqualTo(2);
    assertThat(answer.at("/entities/0/end").asInt()).isEqualTo(15);
    assertThat(answer.at("/entities/1/start").asInt()).isEqualTo(19);
  }

  @Test
  void anIbanIsNoTelephoneNumberToo() throws Exception {
    List<String> types = new ArrayList<>();
    run("NO93 8601 1117 947 and +47 22 12 34 56")
        .path("entities")
        .forEach(each -> types.add(each.path("type").asString()));
    assertThat(types).containsExactly("iban", "phone");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a", "1", "1 ", "+1", "a.", "0", ":", "1.1.1.", "a@a.", "(0", "DE89 "})
  void noTextTakesLong(String piece) {
    String text = piece.repeat(100_000 / piece.length());
    Assertions.assertTimeoutPreemptively(Duration.ofSeconds(10), () -> run(text));
  }
}
