package dev.stoa.discovery;

import java.util.LinkedHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/// What was found lately, while nothing that is searched changes: somebody who turns pages asks the
/// same with each. Safe for use by many threads.
final class KeptHits {

  /// Of all together: 12 MB.
  private static final int HITS_MAX = 1_000_000;

  private final LinkedHashMap<Asked, Hits> kept = new LinkedHashMap<>(16, 0.75f, true);
  private long version = -1;
  private int size;

  private record Asked(Viewer viewer, String query) {}

  /// @param now the version of what is searched
  /// @param find finds anew
  Hits of(Viewer viewer, Query query, long now, Supplier<Hits> find) {
    var asked = new Asked(viewer, query.identity());
    synchronized (kept) {
      Hits known = version == now ? kept.get(asked) : null;
      if (known != null) {
        return known;
      }
    }
    Hits fresh = find.get();
    synchronized (kept) {
      keep(asked, fresh, now);
    }
    return fresh;
  }

  private void keep(Asked asked, Hits fresh, long now) {
    if (version != now) {
      kept.clear();
      size = 0;
      version = now;
    }
    size += cost(fresh) - cost(kept.put(asked, fresh));
    while (size > HITS_MAX) {
      size -= cost(kept.pollFirstEntry().getValue());
    }
  }

  /// As many hits as it takes the room of; facets take some too.
  private static int cost(@Nullable Hits hits) {
    return hits == null ? 0 : hits.size() + 1_000;
  }
}
