package dev.stoa.engines.nlp;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CodePointsTest {

  @Test
  void aCharacterOfTwoCharsCountsOnce() {
    String text = "a😀b😀c";
    CodePoints points = new CodePoints(text);
    assertThat(points.at(text.indexOf('b'))).isEqualTo(2);
    assertThat(points.at(text.length())).isEqualTo(5);
  }

  @Test
  void goesBackToo() {
    CodePoints points = new CodePoints("😀😀x");
    assertThat(points.at(5)).isEqualTo(3);
    assertThat(points.at(2)).isEqualTo(1);
    assertThat(points.at(0)).isZero();
  }
}
