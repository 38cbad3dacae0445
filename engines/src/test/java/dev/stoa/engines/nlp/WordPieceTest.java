package dev.stoa.engines.nlp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.engines.onnx.Encoder;
import dev.stoa.kernel.Json;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class WordPieceTest {

  private static final WordPiece WORDS = WordPiece.read(Encoder.BGE_SMALL.tokenizer().read());
  private static final int TOKENS_MAX = 512;

  /// A text with the ids that the reference implementation gives it.
  record Golden(String text, List<Long> ids) {}

  static List<Golden> goldenIds() throws IOException {
    try (InputStream in = WordPieceTest.class.getResourceAsStream("golden-ids.json")) {
      return List.of(Json.mapper().readValue(Objects.requireNonNull(in), Golden[].class));
    }
  }

  @ParameterizedTest
  @MethodSource("goldenIds")
  void givesTheIdsOfTheReference(Golden golden) {
    assertThat(Arrays.stream(WORDS.ids(golden.text(), TOKENS_MAX)).boxed().toList())
        .isEqualTo(golden.ids());
  }

  @Test
  void keepsTheFirstTokensOfALongTextAndTheEnd() {
    long[] ids = WORDS.ids("word ".repeat(600), TOKENS_MAX);
    assertThat(ids).hasSize(TOKENS_MAX).startsWith(101, 2773, 2773).endsWith(2773, 102);
  }

  @Test
  void cutsInsideAWordWhenTheRoomEndsThere() {
    long[] whole = WORDS.ids("supercalifragilisticexpialidocious", TOKENS_MAX);
    long[] cut = WORDS.ids("supercalifragilisticexpialidocious", 4);
    assertThat(cut).containsExactly(whole[0], whole[1], whole[2], 102);
  }

  @Test
  void aTextOfExactlyTheRoomIsKeptWhole() {
    assertThat(WORDS.ids("hello world", 4)).containsExactly(101, 7592, 2088, 102);
  }

  @Test
  void namesOfSpecialTokensInATextAreOrdinaryText() {
    assertThat(WORDS.ids("[SEP]", TOKENS_MAX)).startsWith(101, 1031).doesNotContain(103);
    assertThat(Arrays.stream(WORDS.ids("a [SEP] b", TOKENS_MAX)).filter(id -> id == 102))
        .hasSize(1);
  }

  @Test
  void dropsHalfASurrogatePair() {
    assertThat(WORDS.ids("hello\ud800 world", TOKENS_MAX)).containsExactly(101, 7592, 2088, 102);
  }

  @Test
  void refusesATokenizerOfAnotherKind() {
    byte[] other = "{\"normalizer\":{\"type\":\"NFC\"}}".getBytes(StandardCharsets.UTF_8);
    assertThatThrownBy(() -> WordPiece.read(other)).isInstanceOf(IllegalArgumentException.class);
  }
}
