package dev.stoa.accounts.sessions;

import dev.stoa.kernel.UserId;
import java.time.Instant;
import java.util.Optional;

/// Remembers sessions by the hash of their secret. Blocking; safe for use by many threads; joins
/// the transaction around it.
public interface SessionStore {

  void insert(NewSession session);

  /// Only a session that has not expired, and whose user has kept the password it was opened with.
  Optional<Session> find(String secretHash, Instant now);

  void extend(String secretHash, Instant expiresAt);

  /// @return whose it was; empty when there is none such
  Optional<UserId> delete(String secretHash);

  /// @return how many there were
  int deleteExpired(Instant now);

  /// @param passwordVersion the session ends when the user's differs from it
  record NewSession(
      String secretHash, UserId user, int passwordVersion, Instant createdAt, Instant expiresAt) {}
}
