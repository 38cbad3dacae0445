package dev.stoa.keys;

import dev.stoa.accounts.Actor;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import org.jspecify.annotations.Nullable;

/// Shows the keys of a team to those who may see them: a member the keys that he or she made,
/// admins and owners all, a viewer none. Safe for use by many threads.
public final class TeamKeys {

  private final KeyStore store;

  public TeamKeys(KeyStore store) {
    this.store = store;
  }

  /// Whether the actor may know of the key, which is one of the team's.
  public static boolean shows(Actor actor, ApiKey key) {
    return actor.isAtLeast(Role.MEMBER) && KeyRights.sees(actor, key);
  }

  /// Newest first; revoked and expired ones as long as they are remembered.
  ///
  /// @throws ProblemException `role_missing`, `bad_cursor`
  public Page<ApiKey> list(Actor actor, @Nullable String cursor, int limit) {
    KeyRights.requireMember(actor);
    return store.list(actor.team(), KeyRights.onlyOf(actor), cursor, limit);
  }

  /// @throws ProblemException `role_missing`, `not_found`
  public ApiKey find(Actor actor, KeyId id) {
    KeyRights.requireMember(actor);
    return store
        .find(actor.team(), id)
        .filter(key -> KeyRights.sees(actor, key))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }
}
