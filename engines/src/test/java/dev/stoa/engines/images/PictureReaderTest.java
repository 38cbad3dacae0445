package dev.stoa.engines.images;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.stoa.providers.BadInputException;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class PictureReaderTest {

  private static final PictureReader READER = new PictureReader("image");

  private static void assertRefused(byte[] file, String words) {
    assertThatExceptionOfType(BadInputException.class)
        .isThrownBy(() -> READER.read(file))
        .satisfies(bad -> {
          assertThat(bad.fault().pointer()).isEqualTo("/image");
          assertThat(bad.fault().message()).startsWith("`image` ").contains(words);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg", "gif", "bmp"})
  void readsWhatIsWholeAndRefusesWhatIsNot(String format) throws Exception {
    byte[] file = HostilePictures.file(HostilePictures.noise(200, 100), format);
    assertThat(READER.read(file).size()).isEqualTo(new Size(200, 100));
    assertRefused(HostilePictures.cut(file, 0.9), "broken or cut off");
    assertRefused(HostilePictures.cut(file, 0.1), "broken or cut off");
    assertRefused(HostilePictures.cut(file, 20.0 / file.length), "broken or cut off");
  }

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpeg"})
  void refusesWhatIsSpoiltInTheMiddle(String format) throws Exception {
    byte[] file = HostilePictures.file(HostilePictures.noise(200, 100), format);
    assertRefused(HostilePictures.spoilt(file, file.length / 2), "broken or cut off");
  }

  @Test
  void refusesWhatIsNoPicture() {
    assertRefused(new byte[0], "no picture");
    assertRefused(new byte[] {'R', 'I', 'F', 'F'}, "no picture");
    assertRefused("%PDF-1.7 and so on".getBytes(java.nio.charset.StandardCharsets.US_ASCII), "PDF");
  }

  @ParameterizedTest
  @CsvSource({"100000, 100000", "10000, 10000", "2147483647, 2147483647", "40000001, 1"})
  void refusesTooManyPixelsBeforeOneIsHeld(int width, int height) throws IOException {
    assertRefused(HostilePictures.pngOf(width, height), "at most 40 million are read");
  }

  @ParameterizedTest
  @CsvSource({"zTXt, true", "zTXt, false", "iTXt, true", "iCCP, true", "iCCP, false"})
  void leavesPackedTextPacked(String chunk, boolean palette) throws Exception {
    byte[] file = HostilePictures.pngWithPackedText(chunk, palette);
    assertThat(READER.read(file).size()).isEqualTo(new Size(10, 10));
  }

  @Test
  void holdsLessOfALargePictureAndKnowsItsSize() throws Exception {
    BufferedImage large = new BufferedImage(6_000, 6_000, BufferedImage.TYPE_BYTE_GRAY);
    Picture picture = READER.read(HostilePictures.file(large, "png"));
    assertThat(picture.size()).isEqualTo(new Size(3_000, 3_000));
    assertThat(picture.original()).isEqualTo(new Size(6_000, 6_000));
    assertThat(picture.inOriginal(new Box(10, 20, 30, 40))).isEqualTo(new Box(20, 40, 60, 80));
  }

  @Test
  void saysThatColoursForPrintCannotBeRead() throws IOException {
    for (boolean adobe : new boolean[] {true, false}) {
      assertRefused(HostilePictures.cmykJpeg(adobe), "CMYK");
    }
  }

  @Test
  void showsWhatIsTransparentOnWhite() throws Exception {
    BufferedImage clear = new BufferedImage(4, 4, BufferedImage.TYPE_INT_ARGB);
    assertThat(READER.read(HostilePictures.file(clear, "png")).rgb()).containsOnly(0xFFFFFFFF);
  }

  @ParameterizedTest
  @CsvSource({
    "1, 0, 0", "2, 1, 0", "3, 1, 1", "4, 0, 1", "5, 0, 0", "6, 1, 0", "7, 1, 1", "8, 0, 1"
  })
  void turnsAPictureAsTheCameraWasHeld(int orientation, int right, int low) throws Exception {
    BufferedImage corner = new BufferedImage(64, 32, BufferedImage.TYPE_INT_RGB);
    corner.createGraphics().drawImage(corner, 0, 0, Color.BLACK, null);
    for (int i = 0; i < 16 * 16; i++) {
      corner.setRGB(i % 16, i / 16, 0xFFFFFF);
    }
    for (boolean littleEndian : new boolean[] {true, false}) {
      Picture picture = READER.read(HostilePictures.turned(corner, orientation, littleEndian));
      Size size = orientation > 4 ? new Size(32, 64) : new Size(64, 32);
      assertThat(picture.size()).isEqualTo(size);
      assertThat(picture.original()).isEqualTo(size);
      int x = right == 0 ? 4 : size.width() - 5;
      int y = low == 0 ? 4 : size.height() - 5;
      assertThat(picture.rgb()[y * size.width() + x] & 0xFF).isGreaterThan(200);
    }
  }

  @Test
  void takesAnAbsurdOrientationForUpright() throws Exception {
    byte[] odd = HostilePictures.turned(HostilePictures.noise(64, 32), 77, true);
    assertThat(READER.read(odd).size()).isEqualTo(new Size(64, 32));
    assertThat(Orientation.of(new byte[0])).isEqualTo(1);
    assertThat(Orientation.of(HostilePictures.cut(odd, 0.02))).isEqualTo(1);
  }
}
