package dev.stoa.engines.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MavenSourceTest {

  private static final Artifact ARTIFACT =
      new Artifact("org.example:weights:2", 4, "00", List.of());

  @TempDir Path folder;
  private final RecordingProgress progress = new RecordingProgress();

  @Test
  void asksMavenForTheArchiveAndTellsItsProgress() throws IOException {
    String maven =
        script(
            """
            printf 'Downloading\\nProgress (1): 0/4.0 kB\\rProgress (1): 1.0/4.0 kB\\rProgress (1): 1.0/4.0 kB\\rProgress (1): 4.0 kB\\n'
            for each in "$@"; do
              case $each in -DoutputDirectory=*) printf '%s' "$*" > "${each#*=}/weights-2.jar" ;; esac
            done
            """);
    Path file = new MavenSource(maven).find(ARTIFACT, folder.resolve("fetched"), progress);
    assertThat(file).content().contains("-Dartifact=org.example:weights:2");
    assertThat(progress.told).containsExactly("0 %", "25 %");
  }

  @Test
  void tellsWhatMavenSaidWhenItFails() throws IOException {
    String maven = script("echo 'Could not find artifact'; exit 1");
    assertThatThrownBy(() -> new MavenSource(maven).find(ARTIFACT, folder, progress))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("org.example:weights:2")
        .hasMessageContaining("Could not find artifact");
  }

  @Test
  void tellsWhatToDoWhereThereIsNoMaven() {
    String missing = folder.resolve("mvn").toString();
    assertThatThrownBy(() -> new MavenSource(missing).find(ARTIFACT, folder, progress))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("--from");
  }

  private String script(String body) throws IOException {
    Path file = folder.resolve("maven");
    Files.writeString(file, "#!/bin/sh\n" + body);
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    return file.toString();
  }
}
