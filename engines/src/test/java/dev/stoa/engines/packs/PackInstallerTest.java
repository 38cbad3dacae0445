package dev.stoa.engines.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackInstallerTest {

  @TempDir Path root;
  private SamplePack sample;
  private Packs packs;
  private final RecordingProgress progress = new RecordingProgress();

  @BeforeEach
  void makeAPack() throws IOException {
    sample = SamplePack.in(root);
    packs = sample.packs();
  }

  @Test
  void keepsArchivesAndEntriesAndTellsHowFarItIs() throws IOException {
    assertThat(packs.isInstalled(sample.pack())).isFalse();
    install(sample.archives());
    assertThat(packs.isInstalled(sample.pack())).isTrue();
    assertThat(installed()).containsExactly("sample", "sample/library-1.0.jar", "sample/words.txt");
    assertThat(progress.told)
        .containsExactly("begins 1/2", "kept library-1.0.jar", "begins 2/2", "kept weights-2.jar");
  }

  @Test
  void takesArchivesFromTheLayoutOfARepository() throws IOException {
    Path repository = root.resolve("repository");
    for (String place : List.of("library/1.0/library-1.0.jar", "weights/2/weights-2.jar")) {
      Path file = repository.resolve("org/example/" + place);
      Files.createDirectories(file.getParent());
      Files.copy(sample.archives().resolve(file.getFileName()), file);
    }
    install(repository);
    assertThat(installed()).hasSize(3);
  }

  @Test
  void leavesNothingOfAPackWithAFileThatIsAnother() throws IOException {
    SamplePack.zip(sample.archives().resolve("weights-2.jar"), Map.of("deep/words.txt", "evil"));
    assertThatThrownBy(() -> install(sample.archives()))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("weights-2.jar is not the file it should be");
    assertThat(packs.isInstalled(sample.pack())).isFalse();
    assertThat(installed()).isEmpty();
  }

  @Test
  void keepsWhatIsInstalledWhenInstallingItAnewFails() throws IOException {
    install(sample.archives());
    Files.delete(sample.archives().resolve("weights-2.jar"));
    assertThatThrownBy(() -> install(sample.archives()))
        .isInstanceOf(PackException.class)
        .hasMessageContaining("org.example:weights:2");
    assertThat(installed()).hasSize(3);
  }

  @Test
  void notesARemovalUntilItIsInstalledAgain() throws IOException {
    install(sample.archives());
    new PackInstaller(packs).remove(sample.pack());
    assertThat(packs.isInstalled(sample.pack())).isFalse();
    assertThat(packs.isRemoved(sample.pack())).isTrue();
    install(sample.archives());
    assertThat(packs.isRemoved(sample.pack())).isFalse();
  }

  private void install(Path from) throws IOException {
    new PackInstaller(packs).install(sample.pack(), new FolderSource(from), progress);
  }

  private List<String> installed() throws IOException {
    Path folder = root.resolve("data/packs");
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> !file.equals(folder))
          .map(file -> folder.relativize(file).toString())
          .sorted()
          .toList();
    }
  }
}
