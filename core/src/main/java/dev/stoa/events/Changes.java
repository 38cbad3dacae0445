package dev.stoa.events;

import java.util.List;

/// What has happened since a version.
public sealed interface Changes {

  /// The version that a reader has reached with this.
  long version();

  /// Every change up to `version`, in order; several may name the same thing.
  record Delta(List<Change> changes, long version) implements Changes {
    public Delta {
      changes = List.copyOf(changes);
    }
  }

  /// The reader is too far behind, or ahead of a database that was put back: it must read
  /// everything anew.
  record ReloadAll(long version) implements Changes {}
}
