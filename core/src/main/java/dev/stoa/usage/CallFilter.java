package dev.stoa.usage;

import dev.stoa.journal.Outcome;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.KeyId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// Which of a team's calls to list; null means any.
///
/// @param door the protocol they came by
/// @param from the first moment of their beginning
/// @param to the first moment after it
/// @param children whether the steps of pipelines are listed, each a call of its own
/// @param failed whether those alone are listed that did not succeed
public record CallFilter(
    @Nullable AssetId asset,
    @Nullable KeyId key,
    @Nullable String door,
    @Nullable Outcome outcome,
    @Nullable Instant from,
    @Nullable Instant to,
    boolean children,
    boolean failed) {

  public static final CallFilter ALL =
      new CallFilter(null, null, null, null, null, null, false, false);
}
