package dev.stoa.engines.language;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ScriptsTest {

  @ParameterizedTest
  @CsvSource({
    "감사합니다, ko",
    "おはよう, ja",
    "東京へ行く電車, ja",
    "去机场的火车, zh",
    "καλημέρα, el",
    "สวัสดี, th",
    "Գյումրի, hy",
  })
  void aScriptOfOneLanguageDecides(String text, String language) {
    assertThat(Scripts.languages(text)).containsExactly(language);
    assertThat(Scripts.possible(text)).accepts(language).rejects("en");
  }

  @Test
  void latinLettersLeaveOpenOnlyLanguagesThatUseThem() {
    assertThat(Scripts.languages("god morgon")).isEmpty();
    assertThat(Scripts.possible("god morgon")).accepts("sv", "ru").rejects("zh", "ja", "he");
  }

  @Test
  void aForeignWordDoesNotDecide() {
    assertThat(Scripts.languages("the word καλημέρα means good morning")).isEmpty();
  }
}
