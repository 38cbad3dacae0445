package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.VersionState;
import dev.stoa.engines.packs.Pack;
import dev.stoa.engines.packs.PackInstaller;
import dev.stoa.engines.packs.Packs;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.TeamId;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/// The models of a pack come and go with it, from start to start.
@ExtendWith(StoaExtension.class)
class PackedAssetsTest {

  private static final String PAGE = "/api/assets/models/named-entities";

  @TempDir Path data;
  private final RunningStoa stoa;

  PackedAssetsTest(RunningStoa stoa) {
    this.stoa = stoa;
  }

  @Test
  void aPacksModelsArePublishedRetiredAndPublishedAgain() throws Exception {
    var packs = new Packs(Path.of("..", "packs"), data);
    Pack pack = packs.find("named-entities").orElseThrow();

    start(packs);
    stoa.ask("GET", PAGE).send().isProblem(404, "not_found");

    Files.createDirectories(packs.folder(pack));
    start(packs);
    stoa.ask("GET", PAGE).send().isFine();
    int first = model().current();

    new PackInstaller(packs).remove(pack);
    start(packs);
    assertThat(model().versions().values())
        .allMatch(version -> version.state() == VersionState.RETIRED);
    assertThat(packs.isRemoved(pack)).isFalse();
    assertThat(found()).isFalse();

    Files.createDirectories(packs.folder(pack));
    start(packs);
    assertThat(model().current()).isEqualTo(first + 1);
    assertThat(found()).isTrue();
    start(packs);
    assertThat(model().current()).isEqualTo(first + 1);

    new PackInstaller(packs).remove(pack);
    start(packs);
  }

  private void start(Packs packs) {
    new PackedAssets(stoa.parts().assets(), packs).apply(house());
  }

  private TeamId house() {
    return stoa.parts().accounts().teams().house().id();
  }

  private CallableAsset model() {
    return stoa.parts()
        .assets()
        .store()
        .findOfTeam(house(), AssetType.MODEL, "named-entities")
        .orElseThrow();
  }

  private boolean found() {
    return stoa.ask("GET", "/api/assets?q=named-entities")
        .send()
        .isFine()
        .json()
        .path("items")
        .findValuesAsString("ref")
        .contains("named-entities");
  }
}
