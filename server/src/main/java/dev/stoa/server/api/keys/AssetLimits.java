package dev.stoa.server.api.keys;

import dev.stoa.kernel.RateLimits;

/// What holds besides for a key's calls to one asset.
///
/// @param asset its id, or an address such as `models/sentiment`; always the id in an answer
record AssetLimits(String asset, RateLimits limits) {}
