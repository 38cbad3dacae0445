package dev.stoa.keys;

import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// What must be remembered of keys. Blocking; safe for use by many threads; every method joins the
/// transaction that surrounds it.
public interface KeyStore {

  /// Lets one transaction at a time change the keys of a team: waits for its turn and holds it
  /// until the surrounding transaction ends. Without one around it, it holds nothing.
  void lock(TeamId team);

  /// How many keys of the team are neither revoked nor expired.
  int countLive(TeamId team, Instant now);

  /// A new key with its first secret.
  void insert(ApiKey key, KeyHash secret);

  /// Writes name, prefix, assets, expiry, revocation, limits and budget of an existing key.
  void update(ApiKey key);

  /// Adds a secret to a key. The one that was newest stops at `overlapEnd`; one that was already
  /// replaced before stops at `now`: so at most two are live.
  void addSecret(KeyId key, KeyHash secret, Instant now, Instant overlapEnd);

  /// Never one that [TryTokens] made.
  Optional<ApiKey> find(TeamId team, KeyId key);

  /// What keys of the team are called, whatever became of them; also those that [TryTokens] made.
  Map<KeyId, String> names(TeamId team, Collection<KeyId> keys);

  /// Newest first, without those that [TryTokens] made; the revoked and expired ones as long as
  /// they are remembered.
  ///
  /// @param creator only the keys that this person made; null for those of all
  Page<ApiKey> list(TeamId team, @Nullable UserId creator, @Nullable String cursor, int limit);

  /// Every secret that is live or still remembered ([KeyLimits#REMEMBERED]).
  Map<KeyHash, KnownKey> loadAll();

  /// As [#loadAll], for these keys.
  Map<KeyHash, KnownKey> load(Collection<KeyId> keys);

  /// As [#loadAll], for the keys of these teams: to be read again when a member's role changed.
  Map<KeyHash, KnownKey> loadOfTeams(Collection<TeamId> teams);

  /// Notes last uses; an older one never replaces a newer. Records no change.
  void touched(Map<KeyId, Instant> lastUses);
}
