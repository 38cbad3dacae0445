package dev.stoa.keys;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.SessionEnds;
import dev.stoa.events.ChangeFeed;
import dev.stoa.events.Topic;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Transactions;
import dev.stoa.kernel.UserId;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;

/// Hands out what the console calls with: a secret that lives for 15 minutes and ends with the
/// session it was asked for in, with the membership, and with the role that carries it.
///
/// All secrets that a person tries with in a team belong to one key with the usual limits, so that
/// asking for another one never makes room. That key is no key of the team's: it is not listed, not
/// counted and cannot be changed. Safe for use by many threads.
public final class TryTokens implements SessionEnds {

  public static final Duration LIFE = Duration.ofMinutes(15);

  /// What calls made with them show in place of a key's name.
  static final String NAME = "Console";

  /// Secrets of one person in one team that are live at once: as many pages as somebody has open.
  static final int LIVE_MAX = 8;

  private final TryTokenStore store;
  private final Transactions transactions;
  private final ChangeFeed changes;
  private final Ids ids;
  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();

  public TryTokens(
      TryTokenStore store,
      Transactions transactions,
      ChangeFeed changes,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.transactions = transactions;
    this.changes = changes;
    this.ids = ids;
    this.clock = clock;
  }

  /// @param sessionHash the hash of the secret of the session that asks
  /// @throws dev.stoa.kernel.ProblemException `role_missing` for a viewer
  public TryToken issue(Actor actor, String sessionHash) {
    KeyRights.requireMember(actor);
    var token = new TryToken(KeySecret.random(random), clock.instant().plus(LIFE));
    return transactions.together(() -> {
      KeyId key = store.keyFor(key(actor, token));
      store.add(key, token.secret().hash(), sessionHash, token.expiresAt(), LIVE_MAX);
      changes.record(Topic.KEY, key.value());
      return token;
    });
  }

  /// Every node looks again which of the person's secrets still have a session.
  @Override
  public void endedOf(UserId user) {
    store.keysOf(user).forEach(key -> changes.record(Topic.KEY, key.value()));
  }

  private ApiKey key(Actor actor, TryToken token) {
    Instant now = clock.instant();
    return new ApiKey(
        new KeyId(ids.next()),
        actor.team(),
        NAME,
        token.secret().prefix(),
        Set.of(Scope.CALL),
        KeyAssets.all(),
        actor.user(),
        now,
        null,
        null,
        RateLimits.NONE,
        Map.of(),
        null,
        null);
  }
}
