package dev.stoa.accounts.links;

import dev.stoa.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// Remembers one-time links by the hash of their secret. Blocking; safe for use by many threads;
/// joins the transaction around it.
public interface LinkStore {

  void insertForAdministrator(String secretHash, Instant now, Instant expiresAt);

  void insertForPassword(String secretHash, UserId user, Instant now, Instant expiresAt);

  /// Takes the link out, so that of two who come at once only one gets it.
  boolean takeForAdministrator(String secretHash, Instant now);

  Optional<UserId> takeForPassword(String secretHash, Instant now);

  void deleteForAdministrator();

  void deleteForPassword(UserId user);

  /// @return how many there were
  int deleteExpired(Instant now);
}
