package dev.stoa.keys;

import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import java.util.List;

/// What must be remembered of the tokens for trying. Blocking; safe for use by many threads; every
/// method joins the transaction that surrounds it.
public interface TryTokenStore {

  /// The one key that the creator tries with in the team; `fresh` when there was none yet. Of two
  /// who come at once, both get the same.
  KeyId keyFor(ApiKey fresh);

  /// Adds a secret that stops at `expiresAt`, or with the session. Of a key only the newest `most`
  /// secrets stay.
  ///
  /// @param sessionHash the hash of the session's secret
  void add(KeyId key, KeyHash secret, String sessionHash, Instant expiresAt, int most);

  /// The keys that the person tries with, at most one in each team.
  List<KeyId> keysOf(UserId person);
}
