package dev.stoa.discovery;

import dev.stoa.kernel.AssetId;
import dev.stoa.usage.Measured;
import java.util.Collection;
import java.util.List;
import java.util.Map;

/// Remembers how assets do here. Blocking; safe for use by many threads.
public interface MeasureStore {

  /// These are all from now on.
  void replace(List<Measured> all);

  /// One for each asset asked for.
  Map<AssetId, Glance> glances(Collection<AssetId> assets);
}
