package dev.stoa.invocation;

import dev.stoa.kernel.AssetId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A target that failed when it was last asked.
///
/// @param index of the target among those of the version
/// @param failures in a row
/// @param restsUntil until when it is left alone; null while it is asked as ever
public record FailingTarget(
    AssetId asset, int version, int index, int failures, @Nullable Instant restsUntil) {}
