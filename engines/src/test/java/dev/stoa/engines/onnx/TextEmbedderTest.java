package dev.stoa.engines.onnx;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TextEmbedderTest {

  private static final TextEmbedder EMBEDDER = TextEmbedder.load(Encoder.BGE_SMALL);

  @AfterAll
  static void close() {
    EMBEDDER.close();
  }

  private static double cosine(String a, String b) {
    return dot(EMBEDDER.embed(a), EMBEDDER.embed(b));
  }

  private static double dot(float[] a, float[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> (double) a[i] * b[i]).sum();
  }

  @Test
  void aVectorHas384NumbersAndLengthOne() {
    float[] vector = EMBEDDER.embed("The battery lasts for two days.");
    assertThat(vector).hasSize(384);
    assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
  }

  @Test
  void theSameTextGivesTheSameVectorInAnotherSession() {
    float[] first = EMBEDDER.embed("I love this");
    try (TextEmbedder other = TextEmbedder.load(Encoder.BGE_SMALL)) {
      assertThat(other.embed("I love this")).containsExactly(first);
    }
  }

  @Test
  void manyThreadsGetWhatOneGets() {
    List<String> texts =
        IntStream.range(0, 40).mapToObj(i -> "Sentence number " + i + ", on its own.").toList();
    List<float[]> alone = texts.stream().map(EMBEDDER::embed).toList();
    List<float[]> together = texts.parallelStream().map(EMBEDDER::embed).toList();
    for (int i = 0; i < texts.size(); i++) {
      assertThat(together.get(i)).containsExactly(alone.get(i));
    }
  }

  @Test
  void aParaphraseIsNearerThanAnotherMatter() {
    String sentence = "A man is eating some food.";
    assertThat(cosine(sentence, "Somebody is having a meal."))
        .isGreaterThan(cosine(sentence, "The stock market fell on Monday.") + 0.1);
  }

  @Test
  void whatLiesBeyondTheLastTokenDoesNotCount() {
    String full = "word ".repeat(Encoder.BGE_SMALL.tokensMax());
    assertThat(EMBEDDER.embed(full + "and much more")).containsExactly(EMBEDDER.embed(full));
  }

  @Test
  void theMeanOfTheStatesIsTheVectorOfTheOtherEncoder() {
    try (TextEmbedder miniLm = TextEmbedder.load(Encoder.MINI_LM)) {
      float[] vector = miniLm.embed("A man is eating some food.");
      assertThat(vector).hasSize(384);
      assertThat(dot(vector, vector)).isCloseTo(1, within(1e-5));
      assertThat(dot(vector, miniLm.embed("Somebody is having a meal."))).isGreaterThan(0.5);
      assertThat(dot(vector, miniLm.embed("The stock market fell on Monday."))).isLessThan(0.2);
    }
  }

  @Test
  void anEmptyTextHasAVector() {
    assertThat(EMBEDDER.embed("")).hasSize(384);
  }
}
