package dev.stoa.kernel;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class FileKindTest {

  @ParameterizedTest
  @CsvSource({
    "89504e470d0a1a0a0000000d49484452, PNG",
    "ffd8ffe000104a464946, JPEG",
    "474946383961, GIF",
    "424d36000000, BMP",
    "52494646240000005741564566, WAV",
    "524946462400000057454250, WEBP",
    "664c614300000022, FLAC",
    "4f67675300020000, OGG",
    "494433040000, MP3",
    "255044462d312e37, PDF",
    "0000001866747970686569630000, HEIC",
  })
  void aFileIsKnownByHowItBegins(String hex, FileKind kind) {
    assertThat(FileKind.of(HexFormat.of().parseHex(hex))).contains(kind);
  }

  @Test
  void whatBeginsOtherwiseOrTooSoonEndsIsNone() {
    assertThat(FileKind.of(new byte[0])).isEmpty();
    assertThat(FileKind.of(HexFormat.of().parseHex("89504e"))).isEmpty();
    assertThat(FileKind.of(HexFormat.of().parseHex("524946462400000058585858"))).isEmpty();
  }
}
