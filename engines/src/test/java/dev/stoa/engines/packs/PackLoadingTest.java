package dev.stoa.engines.packs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.Json;
import dev.stoa.providers.CannotLoadException;
import dev.stoa.providers.Engine;
import dev.stoa.providers.EngineSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PackLoadingTest {

  @TempDir Path root;

  @Test
  void runsTheCodeOfAnInstalledPackOnItsFiles() throws Exception {
    EngineSource source = installed(SamplePack.in(root));
    assertThat(source.name()).isEqualTo("sample-engine");
    assertThat(source.parts()).hasSize(1);
    try (Engine engine = source.load()) {
      assertThat(engine.run(Json.parse("{}"))).isEqualTo(Json.parse("{\"words\":\"the words\"}"));
    }
  }

  @Test
  void saysHowToInstallOneThatIsNotThere() throws IOException {
    EngineSource source = SamplePack.in(root).packs().engines().getFirst();
    assertThatThrownBy(source::load)
        .isInstanceOf(CannotLoadException.class)
        .hasMessageContaining("stoa packs install sample");
  }

  @Test
  void refusesOneThatTheHeapHasNoRoomFor() throws IOException {
    EngineSource source = installed(SamplePack.in(root, 1_000_000));
    assertThatThrownBy(source::load)
        .isInstanceOf(CannotLoadException.class)
        .hasMessageContaining("sample needs 1000000 MB of heap")
        .hasMessageContaining("STOA_HEAP=1000600m");
  }

  @Test
  void readsNoFileThatWasChangedSinceItWasInstalled() throws IOException {
    SamplePack sample = SamplePack.in(root);
    EngineSource source = installed(sample);
    Path words = sample.packs().folder(sample.pack()).resolve("words.txt");
    Files.writeString(words, "other words");
    assertThatThrownBy(source::load)
        .isInstanceOf(PackException.class)
        .hasMessageContaining("words.txt is not the file it should be");
  }

  @Test
  void readsNoLibraryThatWasChangedSinceItWasInstalled() throws IOException {
    SamplePack sample = SamplePack.in(root);
    EngineSource source = installed(sample);
    Files.writeString(sample.packs().folder(sample.pack()).resolve("library-1.0.jar"), "no jar");
    assertThatThrownBy(source::load)
        .isInstanceOf(PackException.class)
        .hasMessageContaining("library-1.0.jar");
  }

  @Test
  void countsTheHeapInHundredsOfMegabytes() throws IOException {
    assertThat(HeapBound.megabytesFor(SamplePack.in(root, 700).pack())).isEqualTo(1300);
    assertThat(HeapBound.megabytesFor(SamplePack.in(root, 701).pack())).isEqualTo(1400);
  }

  private static EngineSource installed(SamplePack sample) throws IOException {
    new PackInstaller(sample.packs())
        .install(sample.pack(), new FolderSource(sample.archives()), new RecordingProgress());
    return sample.packs().engines().getFirst();
  }

  @Test
  void theBoundOfAProcessLeavesNothingOut() {
    assertThat(HeapBound.ofThisProcess().bytes())
        .isGreaterThanOrEqualTo(Runtime.getRuntime().maxMemory());
  }
}
