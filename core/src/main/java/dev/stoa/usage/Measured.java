package dev.stoa.usage;

import dev.stoa.kernel.AssetId;

/// How the calls of all teams to an asset went.
///
/// @param calls those that were answered or failed, without those that failed by the caller's doing
/// @param errors those of them that the target or the installation did not answer
public record Measured(AssetId asset, long calls, long errors, Speed speed) {}
