package dev.stoa.engines.english;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.engines.nlp.Span;
import java.util.List;
import org.junit.jupiter.api.Test;

class EnglishTextTest {

  private static final EnglishModels MODELS = EnglishModels.load();
  private static final String TEXT =
      "The central bank raised its interest rates. Mr. Smith of Green Valley Farm was not amused.";

  private final EnglishText english = new EnglishText(MODELS, TEXT);

  @Test
  void cutsSentencesNotAbbreviations() {
    assertThat(english.sentences())
        .extracting(span -> span.of(TEXT))
        .containsExactly(
            "The central bank raised its interest rates.",
            "Mr. Smith of Green Valley Farm was not amused.");
  }

  @Test
  void tellsPartsOfSpeechAndBaseForms() {
    List<EnglishText.Word> words = english.words(english.sentences().getFirst());
    assertThat(words)
        .extracting(EnglishText.Word::lemma)
        .contains("raise", "rate")
        .doesNotContain("raised");
    assertThat(words.getFirst().tag()).isEqualTo("DET");
    assertThat(words.getLast().tag()).isEqualTo("PUNCT");
  }

  @Test
  void findsNounPhrasesInBothSentences() {
    List<String> phrases =
        english.sentences().stream()
            .flatMap(sentence -> NounPhrases.in(english.words(sentence)).stream())
            .map(span -> span.of(TEXT))
            .toList();
    assertThat(phrases).contains("central bank", "interest rates", "Green Valley Farm");
  }

  @Test
  void placesAreThoseOfTheWholeText() {
    Span second = english.sentences().get(1);
    assertThat(english.words(second).getFirst().span().start()).isEqualTo(second.start());
  }
}
