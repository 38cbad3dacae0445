package dev.stoa.engines.voice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

class SpeechSpansTest {

  private static float[] frames(String levels) {
    float[] frames = new float[levels.length()];
    for (int i = 0; i < frames.length; i++) {
      frames[i] = (levels.charAt(i) - '0') / 10f;
    }
    return frames;
  }

  private static String spans(String levels) {
    StringBuilder found = new StringBuilder();
    for (SpeechSpans.Frames each : SpeechSpans.of(frames(levels))) {
      found.append(each.from()).append('-').append(each.to()).append(' ');
    }
    return found.toString().strip();
  }

  @Test
  void findsSpeechWithAFrameOnBothSides() {
    assertThat(spans("0000999999990000")).isEqualTo("3-13");
    assertThat(spans("99999999")).isEqualTo("0-8");
    assertThat(spans("00000000")).isEmpty();
    assertThat(spans("")).isEmpty();
  }

  @Test
  void aShortPauseOrDoubtIsPartOfIt() {
    assertThat(spans("00999999009999990000")).isEqualTo("1-17");
    assertThat(spans("00999944449999000000")).isEqualTo("1-15");
  }

  @Test
  void aLongPauseParts() {
    assertThat(spans("09999999900000999999990")).isEqualTo("0-10 13-23");
    assertThat(spans("0999999990009999999900")).isEqualTo("0-10 11-21");
  }

  @Test
  void whatIsShorterThanAQuarterOfASecondIsNoSpeech() {
    assertThat(spans("00999999900000")).isEmpty();
  }

  @Test
  void theScoreIsThatOfTheSpeechAlone() {
    float[] frames = new float[20];
    Arrays.fill(frames, 5, 15, 0.8f);
    assertThat(SpeechSpans.of(frames).getFirst().score())
        .isCloseTo(0.8, org.assertj.core.api.Assertions.within(1e-6));
  }
}
