package dev.stoa.engines.shipped;

import dev.stoa.engines.sentiment.SentimentEngine;
import dev.stoa.providers.EngineSource;
import java.util.List;

/// The engines that come with Stoa.
public final class ShippedEngines {

  private ShippedEngines() {}

  /// Every one of them, none loaded.
  public static List<EngineSource> all() {
    return List.of(SentimentEngine.SOURCE);
  }
}
