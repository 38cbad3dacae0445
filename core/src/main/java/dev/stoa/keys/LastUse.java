package dev.stoa.keys;

import dev.stoa.kernel.KeyId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/// Gathers when keys were last used and writes it now and then, so that a call never waits for it.
/// Uses since the last flush are lost when the process dies. Safe for use by many threads.
public final class LastUse {

  /// How often [#flush] is to be called.
  public static final Duration INTERVAL = Duration.ofSeconds(10);

  private final Consumer<Map<KeyId, Instant>> writer;
  private final Map<KeyId, Instant> recent = new ConcurrentHashMap<>();

  /// @param writer usually [KeyStore#touched]
  public LastUse(Consumer<Map<KeyId, Instant>> writer) {
    this.writer = writer;
  }

  /// Costs one write to a map.
  public void used(KeyId key, Instant at) {
    recent.put(key, at);
  }

  /// Writes what was gathered. What could not be written is kept for the next time.
  ///
  /// @throws RuntimeException what the writer threw
  public void flush() {
    Map<KeyId, Instant> batch = new HashMap<>();
    recent.forEach((key, at) -> {
      if (recent.remove(key, at)) {
        batch.put(key, at);
      }
    });
    if (batch.isEmpty()) {
      return;
    }
    try {
      writer.accept(batch);
    } catch (RuntimeException e) {
      batch.forEach(recent::putIfAbsent);
      throw e;
    }
  }
}
