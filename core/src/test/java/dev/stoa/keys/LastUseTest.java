package dev.stoa.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.KeyId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LastUseTest {

  private static final KeyId KEY = SampleKeys.id(1);
  private static final Instant FIRST = SampleKeys.MADE_AT;
  private static final Instant SECOND = FIRST.plusSeconds(1);

  private final List<Map<KeyId, Instant>> written = new ArrayList<>();

  @Test
  void writesOnlyTheLastUseOfEachKeyAndOnlyOnce() {
    var lastUse = new LastUse(written::add);

    lastUse.used(KEY, FIRST);
    lastUse.used(KEY, SECOND);
    lastUse.used(SampleKeys.id(2), FIRST);
    lastUse.flush();
    lastUse.flush();

    assertThat(written).containsExactly(Map.of(KEY, SECOND, SampleKeys.id(2), FIRST));
  }

  @Test
  void keepsWhatCouldNotBeWritten() {
    var broken =
        new LastUse(uses -> {
          if (written.add(uses) && written.size() == 1) {
            throw new IllegalStateException("the database is away");
          }
        });
    broken.used(KEY, FIRST);

    assertThatThrownBy(broken::flush).hasMessage("the database is away");
    broken.flush();

    assertThat(written).containsExactly(Map.of(KEY, FIRST), Map.of(KEY, FIRST));
  }
}
