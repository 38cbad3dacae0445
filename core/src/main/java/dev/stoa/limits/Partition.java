package dev.stoa.limits;

import dev.stoa.kernel.RateLimits;

/// Something whose calls are counted apart from all others.
///
/// @param kind what it is (`key`, `key-asset`, `subscription`); the first part of its policies'
///   names
/// @param id which one of that kind
/// @param limits what applies to it now
public record Partition(String kind, String id, RateLimits limits) {}
