package dev.stoa.accounts.administration;

import dev.stoa.accounts.Team;
import dev.stoa.kernel.Page;
import org.jspecify.annotations.Nullable;

/// All teams. Blocking; safe for use by many threads.
public interface TeamDirectory {

  /// Newest first.
  ///
  /// @param words that the name or the slug contains, in any case; null for all
  Page<Entry> list(@Nullable String words, @Nullable String cursor, int limit);

  /// @param members how many people belong to it
  record Entry(Team team, int members) {}
}
