package dev.stoa.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/// Whoever receives Stoa is told the licence of all that is in it.
class NoticesTest {

  private static final Path SHIPPED = Repository.root().resolve("dist/target/stoa");

  @Test
  void everyLibraryIsNamedWithItsLicence() throws IOException {
    String notices = Files.readString(SHIPPED.resolve("NOTICE.md"));
    try (Stream<Path> libraries = Files.list(SHIPPED.resolve("lib"))) {
      assertThat(libraries.map(file -> String.valueOf(file.getFileName())))
          .hasSizeGreaterThan(40)
          .filteredOn(file -> !file.startsWith("stoa-"))
          .allSatisfy(file ->
              assertThat(notices)
                  .containsPattern("[ :`]" + file.replaceFirst("-[0-9].*", "") + "[,` ]"));
    }
  }

  @Test
  void theLicenceOfStoaIsThere() {
    assertThat(SHIPPED.resolve("LICENSE")).content().contains("Apache License");
  }
}
