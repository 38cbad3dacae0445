package dev.stoa.server.ops;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.invocation.FailingTarget;
import dev.stoa.kernel.AssetId;
import dev.stoa.providers.EngineStatus;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class SignsTest {

  private static final AssetId ASSET = new AssetId("e00000000000000000000001");

  @Test
  void aPoolThatLetsCallersWaitIsAWarningWithWhatToDo() {
    assertThat(StorageSigns.pool(new PoolLoad(1, 1, 0, 16)).state()).isEqualTo(Sign.State.OK);
    Sign full = StorageSigns.pool(new PoolLoad(16, 0, 3, 16));
    assertThat(full.state()).isEqualTo(Sign.State.WARNING);
    assertThat(full.detail()).contains("16 of 16", "3 callers wait");
    assertThat(full.todo()).contains("database.connectionsMax");
  }

  @Test
  void aDiskThatIsNotThereFails(@TempDir Path folder) {
    assertThat(StorageSigns.disk(folder).detail()).containsPattern("\\d [kMGT]B are free");
    assertThat(StorageSigns.disk(folder.resolve("gone")).state()).isEqualTo(Sign.State.FAILING);
  }

  @Test
  void bytesAreToldInTheUnitThatFits() {
    assertThat(Bytes.words(0)).isEqualTo("0 bytes");
    assertThat(Bytes.words(999)).isEqualTo("999 bytes");
    assertThat(Bytes.words(90_000_000)).isEqualTo("90 MB");
    assertThat(Bytes.words(16_687_000_000L)).isEqualTo("16.7 GB");
  }

  @Test
  void aFullQueueOfEnginesIsAWarning() {
    var echo = new EngineStatus.Loaded("echo", Instant.EPOCH, Instant.EPOCH, 5_000_000, 1, 0);
    var calm = new EngineStatus(List.of(echo), 5_000_000, 90_000_000, 1, 2, 0, 4);
    assertThat(CallSigns.engines(calm).detail())
        .isEqualTo("Loaded: echo, in 5 MB of 90 MB; 1 of 2 threads compute, 0 of 4 calls wait.");
    assertThat(CallSigns.engines(calm).state()).isEqualTo(Sign.State.OK);
    var full = new EngineStatus(List.of(), 0, 90_000_000, 2, 2, 4, 4);
    assertThat(CallSigns.engines(full).state()).isEqualTo(Sign.State.WARNING);
  }

  @Test
  void aTargetThatIsLeftAloneIsAWarningAndOneThatFailedOnceIsNot() {
    var once = new FailingTarget(ASSET, 1, 0, 1, null);
    var resting = new FailingTarget(ASSET, 1, 0, 5, Instant.parse("2026-03-01T12:00:10Z"));
    assertThat(CallSigns.targets(List.of(once)).state()).isEqualTo(Sign.State.OK);
    Sign warned = CallSigns.targets(List.of(resting));
    assertThat(warned.state()).isEqualTo(Sign.State.WARNING);
    assertThat(warned.detail()).contains("5 times in a row", "2026-03-01T12:00:10Z");
  }
}
