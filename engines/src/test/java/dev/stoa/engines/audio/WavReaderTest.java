package dev.stoa.engines.audio;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.stoa.providers.BadInputException;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class WavReaderTest {

  private static final WavReader READER = new WavReader("audio", 600);

  @ParameterizedTest
  @EnumSource
  void readsEveryCoding(WavFormat.Coding coding) throws BadInputException {
    for (int channels : new int[] {1, 2}) {
      Sound sound = READER.read(SampleWav.tone(coding, channels, 8_000));
      assertThat(sound.rate()).isEqualTo(8_000);
      assertThat(sound.samples()).hasSize(800);
      for (int i = 0; i < 800; i++) {
        assertThat(sound.samples()[i]).isCloseTo(SampleWav.tone(i, 8_000), within(0.01f));
      }
    }
  }

  @Test
  void readsWhatTheWriterWrites() throws BadInputException {
    byte[] file = WavWriter.write(new short[] {0, 16_384, -32_768}, 16_000);
    Sound sound = READER.read(file);
    assertThat(sound.samples()).containsExactly(0, 0.5f, -1);
    assertThat(sound.seconds()).isEqualTo(3 / 16_000.0);
  }

  @Test
  void readsAStreamWhoseLengthWasNotKnown() throws BadInputException {
    byte[] file = WavWriter.write(new short[100], 16_000);
    Arrays.fill(file, 40, 44, (byte) 0xFF);
    assertThat(READER.read(file).samples()).hasSize(100);
  }

  @Test
  void passesOverPartsThatItDoesNotKnow() throws BadInputException {
    assertThat(READER.read(SampleWav.withNote()).samples()).hasSize(10);
  }

  private static void refuses(byte[] file, String why) {
    assertThatThrownBy(() -> READER.read(file))
        .isInstanceOfSatisfying(
            BadInputException.class,
            bad -> {
              assertThat(bad.fault().pointer()).isEqualTo("/audio");
              assertThat(bad.fault().message()).contains(why);
            });
  }

  @Test
  void refusesWhatIsNoWavFile() {
    refuses(new byte[0], "is no WAV file");
    refuses("RIFF....WAVX".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "is no WAV file");
    refuses(Arrays.copyOf(WavWriter.write(new short[10], 16_000), 12), "has no sound");
    refuses(WavWriter.write(new short[0], 16_000), "has no sound");
  }

  @Test
  void refusesAHeaderThatLiesAboutTheLength() {
    byte[] file = WavWriter.write(new short[100], 16_000);
    refuses(Arrays.copyOf(file, 100), "200 bytes of sound are announced, 56 are there");
    file[19] = 0x7F; // the length of the format
    refuses(file, "is cut off");
  }

  @Test
  void refusesAFormatThatItDoesNotUnderstand() {
    for (int at : new int[] {20, 22, 27, 32, 34}) { // coding, channels, rate, frame, bits
      byte[] file = WavWriter.write(new short[100], 16_000);
      file[at] = 0x55;
      refuses(file, "is encoded in a way that is not understood");
    }
  }

  @Test
  void refusesEightHoursBeforeDecodingThem() {
    byte[] file = new byte[115_200_044];
    System.arraycopy(SampleWav.header(WavFormat.Coding.U8, 1, 4_000, 115_200_000), 0, file, 0, 44);
    refuses(file, "is 28800 seconds long; 600 are the most");
  }

  @Test
  void neverFailsOtherwiseWhateverTheBytes() {
    Random random = new Random(7);
    for (int i = 0; i < 20_000; i++) {
      byte[] file = SampleWav.tone(WavFormat.Coding.S16, 1, 8_000);
      for (int k = 0; k < 4; k++) {
        file[random.nextInt(48)] = (byte) random.nextInt();
      }
      try {
        assertThat(READER.read(Arrays.copyOf(file, random.nextInt(300))).samples()).isNotEmpty();
      } catch (BadInputException told) {
        assertThat(told.fault().pointer()).isEqualTo("/audio");
      }
    }
  }
}
