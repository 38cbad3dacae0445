package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// `docs/openapi.yaml` is what the platform serves. With `-Dopenapi.write=true` it is written anew,
/// so that a change of the API shows in the review.
@ExtendWith(StoaExtension.class)
class OpenApiSnapshotTest {

  private static final Path SNAPSHOT = Path.of("..", "docs", "openapi.yaml");

  @Test
  void theCommittedDescriptionIsTheServedOne(RunningStoa stoa) throws IOException {
    String served = stoa.ask("GET", "/openapi.yaml").send().isFine().text();
    if (Boolean.getBoolean("openapi.write")) {
      Files.writeString(SNAPSHOT, served);
    }

    assertThat(SNAPSHOT).hasContent(served);
  }
}
