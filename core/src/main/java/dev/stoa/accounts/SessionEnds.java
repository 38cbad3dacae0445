package dev.stoa.accounts;

import dev.stoa.kernel.UserId;

/// Told that sessions of somebody have ended before their time, so that what hangs on them ends
/// too.
@FunctionalInterface
public interface SessionEnds {

  /// Called as part of the transaction that ends them, when they are gone already.
  void endedOf(UserId user);
}
