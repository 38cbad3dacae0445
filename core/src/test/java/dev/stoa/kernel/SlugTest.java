package dev.stoa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {

  @ParameterizedTest
  @ValueSource(
      strings = {"ab", "a1", "9-9", "a--b", "0123456789abcdef0123456", "zzzzzzzzzzzzzzzzzzzzzzzz"})
  void isOfLettersDigitsAndInnerHyphens(String text) {
    assertThat(Slug.isSlug(text)).isTrue();
    assertThat(Slug.isSlug("a".repeat(64))).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "a",
        "-a",
        "a-",
        "A1",
        "a_b",
        "a b",
        "ä1",
        "a/b",
        "rows",
        "openapi.json",
        "0123456789abcdef01234567"
      })
  void isNothingElse(String text) {
    assertThat(Slug.isSlug(text)).isFalse();
    assertThat(Slug.isSlug("a".repeat(65))).isFalse();
  }
}
