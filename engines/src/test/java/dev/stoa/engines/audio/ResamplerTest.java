package dev.stoa.engines.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ResamplerTest {

  private static final int RATE = 16_000;

  private static Sound tone(double pitch, int rate) {
    float[] samples = new float[rate / 2];
    for (int i = 0; i < samples.length; i++) {
      samples[i] = (float) Math.sin(2 * Math.PI * pitch * i / rate);
    }
    return new Sound(samples, rate);
  }

  @ParameterizedTest
  @ValueSource(ints = {4_000, 8_000, 11_025, 16_000, 22_050, 44_100, 48_000, 192_000})
  void keepsATone(int rate) {
    Sound wanted = tone(1_000, RATE);
    Sound got = Resampler.to(RATE, tone(1_000, rate));
    assertThat(got.seconds()).isCloseTo(wanted.seconds(), within(0.001));
    for (int i = 500; i < 7_500; i++) {
      assertThat(got.samples()[i]).isCloseTo(wanted.samples()[i], within(0.02f));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {44_100, 48_000, 192_000})
  void keepsOutWhatIsTooHighForTheNewRate(int rate) {
    Sound got = Resampler.to(RATE, tone(12_000, rate));
    for (int i = 500; i < 7_500; i++) {
      assertThat(got.samples()[i]).isCloseTo(0, within(0.02f));
    }
  }
}
