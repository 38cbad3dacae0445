package dev.stoa.engines.profanity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.Json;
import dev.stoa.providers.BadInputException;
import dev.stoa.providers.Engine;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class ProfanityEngineTest {

  private static JsonNode run(String inputs) throws Exception {
    try (Engine engine = ProfanityEngine.source("profanity").load()) {
      return engine.run(Json.parse(inputs));
    }
  }

  @Test
  void findsOnlyWordsAsSureAsAskedFor() throws Exception {
    assertThat(run("{\"text\":\"damn\"}").path("profane").asBoolean()).isFalse();
    assertThat(run("{\"text\":\"damn\",\"sureness\":1}").path("profane").asBoolean()).isTrue();
  }

  @Test
  void findsWholeWordsWhateverTheirCase() throws Exception {
    assertThat(run("{\"text\":\"CRAP\"}").path("masked").asString()).isEqualTo("C***");
    assertThat(run("{\"text\":\"scrape the crappit\"}").path("words")).isEmpty();
  }

  @Test
  void findsPhrasesAndTellsPlacesInCodePoints() throws Exception {
    JsonNode answer = run("{\"text\":\"😀 cara de pupu!\",\"language\":\"es\"}");
    assertThat(answer.at("/words/0/text").asString()).isEqualTo("cara de pupu");
    assertThat(answer.at("/words/0/start").asInt()).isEqualTo(2);
    assertThat(answer.path("masked").asString()).isEqualTo("😀 c*** ** ****!");
  }

  @Test
  void refusesALanguageWithoutALexicon() {
    assertThatThrownBy(() -> run("{\"text\":\"a\",\"language\":\"xx\"}"))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("xx");
  }
}
