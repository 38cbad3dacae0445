package dev.stoa.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Slips;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

final class KnownWordsTest {

  private static final KnownWords WORDS =
      new KnownWords(List.of("sentiment", "sediment", "speech", "übersetzung", "2024"));

  @Test
  void knowsHowWordsBegin() {
    assertThat(WORDS.beginWith("sent")).isTrue();
    assertThat(WORDS.beginWith("2")).isTrue();
    assertThat(WORDS.beginWith("über")).isTrue();
    assertThat(WORDS.beginWith("sentiments")).isFalse();
    assertThat(WORDS.beginWith("z")).isFalse();
  }

  @Test
  void putsTheNearestFirst() {
    assertThat(WORDS.near("sentimnet")).containsExactly("sentiment");
    assertThat(WORDS.near("seniment")).containsExactly("sediment", "sentiment");
    assertThat(WORDS.near("ubersetzung")).containsExactly("übersetzung");
  }

  @Test
  void forgivesOneSlipInAShortWordAndNoneInAVeryShortOne() {
    KnownWords few = new KnownWords(List.of("ocr", "text", "texts"));
    assertThat(few.near("orc")).isEmpty();
    assertThat(few.near("tetx")).containsExactly("text");
    assertThat(few.near("txet")).containsExactly("text");
    assertThat(few.near("etxt")).containsExactly("text");
    assertThat(few.near("tttt")).isEmpty();
  }

  @Test
  void passesOverNoWordThatIsNear() {
    Random random = new Random(20_261_126);
    List<String> all = new ArrayList<>();
    for (int i = 0; i < 3_000; i++) {
      all.add(word(random));
    }
    List<String> words = all.stream().distinct().toList();
    KnownWords known = new KnownWords(words);
    for (int i = 0; i < 200; i++) {
      String typed = word(random);
      int slips = Words.slipsMax(typed);
      List<String> near =
          words.stream().filter(each -> Slips.between(typed, each, slips + 1) <= slips).toList();
      assertThat(known.near(typed)).isSubsetOf(near).hasSize(Math.min(20, near.size()));
    }
  }

  private static String word(Random random) {
    StringBuilder word = new StringBuilder();
    int length = 4 + random.nextInt(4);
    for (int i = 0; i < length; i++) {
      word.append((char) ('a' + random.nextInt(4)));
    }
    return word.toString();
  }
}
