package dev.stoa.discovery;

import java.util.LinkedHashMap;
import java.util.function.Supplier;

/// What was counted lately, while nothing that is searched changes: somebody who turns pages asks
/// for the same counts with each. Safe for use by many threads.
final class KeptCounts {

  private static final int MAX = 256;

  private final LinkedHashMap<Asked, Counted> kept = new LinkedHashMap<>(MAX, 0.75f, true);
  private long version = -1;

  private record Asked(Viewer viewer, String query) {}

  /// @param now the version of what is searched
  /// @param count counts anew
  Counted of(Viewer viewer, Query query, long now, Supplier<Counted> count) {
    var asked = new Asked(viewer, query.identity());
    synchronized (kept) {
      Counted known = version == now ? kept.get(asked) : null;
      if (known != null) {
        return known;
      }
    }
    Counted fresh = count.get();
    synchronized (kept) {
      keep(asked, fresh, now);
    }
    return fresh;
  }

  private void keep(Asked asked, Counted fresh, long now) {
    if (version != now) {
      kept.clear();
      version = now;
    }
    kept.put(asked, fresh);
    if (kept.size() > MAX) {
      kept.pollFirstEntry();
    }
  }
}
