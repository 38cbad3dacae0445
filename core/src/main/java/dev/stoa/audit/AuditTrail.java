package dev.stoa.audit;

import dev.stoa.kernel.Page;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/// What was recorded. Blocking; safe for use by many threads.
public interface AuditTrail {

  /// Newest first.
  ///
  /// @param team only what is its matter; null for everything
  /// @throws ProblemException `bad_cursor`
  Page<AuditEntry> list(
      @Nullable TeamId team, AuditFilter filter, @Nullable String cursor, int limit);
}
