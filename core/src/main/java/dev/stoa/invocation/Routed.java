package dev.stoa.invocation;

import dev.stoa.data.DataAnswer;
import dev.stoa.kernel.Credits;
import dev.stoa.pipelines.RunAnswer;
import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// A call that was answered or has failed, by whatever its asset runs on.
sealed interface Routed {

  Reserved reserved();

  /// How long it took, waiting and loading included.
  Duration took();

  /// Which of the version's targets was asked last; null when none was, and for what has none.
  default @Nullable Integer target() {
    return null;
  }

  record ByTarget(Reserved reserved, ProviderAnswer answer, @Nullable Integer target, Duration took)
      implements Routed {}

  record ByDataSet(Reserved reserved, DataAnswer<DataResult> answer, Duration took)
      implements Routed {}

  /// @param steps what the steps that ran cost; each is settled already as a call of its own
  record ByPipeline(Reserved reserved, RunAnswer answer, Credits steps, Duration took)
      implements Routed {}
}
