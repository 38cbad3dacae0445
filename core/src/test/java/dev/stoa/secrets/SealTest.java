package dev.stoa.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.storage.TestDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SealTest {

  private static final String PLACE = "asset_versions 1 authorization";

  @TempDir Path folder;
  private final Seal seal = SampleSeals.of(1);

  @Test
  void opensWhatItClosedAndShowsNothingOfIt() {
    String sealed = seal.close("Bearer größe", PLACE);
    assertThat(seal.open(sealed, PLACE)).isEqualTo("Bearer größe");
    byte[] closed = Base64.getDecoder().decode(sealed.substring(9));
    assertThat(new String(closed, StandardCharsets.ISO_8859_1)).doesNotContain("Bearer");
    assertThat(seal.close("Bearer größe", PLACE)).isNotEqualTo(sealed);
  }

  @Test
  void refusesAnotherKeyAnotherPlaceAndWhatWasAltered() {
    String sealed = seal.close("Bearer 1", PLACE);
    int last = sealed.length() - 5;
    String altered =
        sealed.substring(0, last)
            + (sealed.charAt(last) == 'A' ? 'B' : 'A')
            + sealed.substring(last + 1);
    assertThatThrownBy(() -> SampleSeals.of(2).open(sealed, PLACE))
        .isInstanceOf(SealException.class);
    assertThatThrownBy(() -> seal.open(sealed, "asset_versions 2 authorization"))
        .isInstanceOf(SealException.class);
    assertThatThrownBy(() -> seal.open(altered, PLACE)).isInstanceOf(SealException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "Bearer 1", "sealed:1:", "sealed:1:AAAA", "sealed:1:!"})
  void refusesWhatIsNotSealed(String text) {
    assertThatThrownBy(() -> seal.open(text, PLACE)).isInstanceOf(SealException.class);
  }

  @Test
  void keepsItsKeyInAFileOfTheDataFolderThatNobodyElseReads() throws IOException {
    String sealed = Seal.of(folder).close("Bearer 1", PLACE);
    assertThat(Seal.of(folder).open(sealed, PLACE)).isEqualTo("Bearer 1");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(key())))
        .isEqualTo("rw-------");
    assertThat(folder).isDirectoryNotContaining("glob:**.new");
  }

  @Test
  void refusesAFileThatIsNoKey() throws IOException {
    Files.writeString(key(), "c2hvcnQ=");
    assertThatThrownBy(() -> Seal.of(folder)).hasMessageContaining("is no key");
  }

  private Path key() {
    return folder.resolve("seal-key");
  }

  @Test
  void ofADatabaseIsTheOneThatWasFirst() {
    try (TestDatabase test = TestDatabase.fresh()) {
      JdbcSealProbe probe = new JdbcSealProbe(test.database());
      assertThat(probe.isFirst(seal)).isTrue();
      assertThat(probe.isFirst(seal)).isFalse();
      assertThatThrownBy(() -> probe.isFirst(SampleSeals.of(2)))
          .hasMessageContaining("Copy the file seal-key");
    }
  }
}
