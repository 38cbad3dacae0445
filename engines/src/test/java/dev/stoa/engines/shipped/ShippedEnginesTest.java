package dev.stoa.engines.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.providers.EngineHost;
import dev.stoa.providers.EngineRoom;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

class ShippedEnginesTest {

  @Test
  void aHostTakesThemAll() {
    try (EngineHost host =
        new EngineHost(ShippedEngines.all(), EngineRoom.ofThisMachine(), InstantSource.system())) {
      assertThat(host.knows("sentiment")).isTrue();
    }
  }

  @Test
  void theModelsBringTheirLicence() {
    assertThat(ShippedEngines.class.getResource("/dev/stoa/engines/NOTICE.md")).isNotNull();
  }
}
