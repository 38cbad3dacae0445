package dev.stoa.accounts.sessions;

import dev.stoa.kernel.UserId;
import java.time.Instant;
import java.util.List;
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

  /// Those that have not expired, the newest first.
  List<Stored> listOf(UserId user, Instant now);

  /// @param idStart what its hash begins with
  void deleteOf(UserId user, String idStart);

  void deleteOthers(UserId user, String secretHash);

  /// Lets the session go on under the user's present password.
  void renew(String secretHash, int passwordVersion);

  /// @return how many there were
  int deleteExpired(Instant now);

  record Stored(String secretHash, Instant createdAt, Instant expiresAt) {}

  /// @param passwordVersion the session ends when the user's differs from it
  record NewSession(
      String secretHash, UserId user, int passwordVersion, Instant createdAt, Instant expiresAt) {}
}
