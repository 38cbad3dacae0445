package dev.stoa.data;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class DataFolderTest {

  @TempDir private Path place;

  private DataFolder shipping(String fingerprint) throws IOException {
    Path from = Files.createDirectories(place.resolve("shipped"));
    Files.writeString(from.resolve("birds.parquet"), "rows of " + fingerprint);
    Files.writeString(
        from.resolve("birds.json"),
        "{\"fingerprint\":\"%s\",\"rows\":1,\"columns\":[]}".formatted(fingerprint));
    return DataFolder.open(place.resolve("kept"), from);
  }

  @Test
  void anOlderFileGoesOnAnsweringWhileAVersionRefersToIt() throws IOException {
    var _ = shipping("a1");
    DataFolder folder = shipping("b2");

    folder.keepOnly(Set.of("a1"));

    assertThat(folder.find("a1")).isPresent();
    assertThat(folder.find("b2")).as("comes with Stoa").isPresent();
  }

  @Test
  void whatNoVersionRefersToIsRemovedAndWhatWasBrokenOffToo() throws IOException {
    var _ = shipping("a1");
    DataFolder folder = shipping("b2");
    Path broken = Files.writeString(place.resolve("kept").resolve("b2-1.part"), "half");

    folder.keepOnly(Set.of("b2"));

    assertThat(folder.find("a1")).isEmpty();
    assertThat(folder.find("b2")).isPresent();
    assertThat(broken).doesNotExist();
  }

  @Test
  void aFolderThatIsNotThereIsLeftSo() {
    DataFolder.open(place.resolve("never"), place.resolve("none")).keepOnly(Set.of());

    assertThat(place.resolve("never")).doesNotExist();
  }
}
