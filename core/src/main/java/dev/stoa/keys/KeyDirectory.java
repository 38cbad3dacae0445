package dev.stoa.keys;

import org.jspecify.annotations.Nullable;

/// The secrets that the installation knows, those of revoked and expired keys included for as long
/// as they are remembered. Asked on every call: must answer from memory, never block, and be safe
/// for use by many threads.
@FunctionalInterface
public interface KeyDirectory {

  /// Null when no secret has this hash.
  @Nullable KnownKey find(KeyHash hash);
}
