package dev.stoa.accounts.sessions;

import java.time.Instant;

/// Counts tries to sign in, per account and address. Blocking; safe for use by many threads.
public interface TryCounts {

  /// Counts one try, atomically: of many at once each gets its own number.
  ///
  /// @param forgottenBefore a count that began at or before this begins anew, at `now`
  Count add(String accountHash, String address, Instant now, Instant forgottenBefore);

  void clear(String accountHash, String address);

  /// @return how many counts there were
  int deleteBegunBefore(Instant instant);

  /// @param tries this one included
  record Count(int tries, Instant beganAt) {}
}
