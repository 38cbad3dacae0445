package dev.stoa.keys;

import dev.stoa.accounts.Actor;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Transactions;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.UnaryOperator;

/// Makes, changes, rotates and revokes keys. Each verb is one transaction that also tells every
/// node and the audit. A key's creator is who asks for it, so it never does more than he or she may
/// do. Safe for use by many threads.
///
/// All verbs throw [ProblemException]: `role_missing` for a viewer, `not_found` for a key that the
/// actor does not see, `conflict` for one that is over, `invalid_input` with every fault.
public final class KeyIssuer {

  private final KeyStore store;
  private final Transactions transactions;
  private final KeyNews news;
  private final Ids ids;
  private final InstantSource clock;
  private final TermsCheck check;
  private final SecureRandom random = new SecureRandom();

  public KeyIssuer(
      KeyStore store,
      AssetReach reach,
      Transactions transactions,
      KeyNews news,
      Ids ids,
      InstantSource clock) {
    this.store = store;
    this.transactions = transactions;
    this.news = news;
    this.ids = ids;
    this.clock = clock;
    this.check = new TermsCheck(store, reach);
  }

  /// At most [KeyLimits#LIVE_PER_TEAM_MAX] keys of a team are live, however many are asked for at
  /// the same moment.
  public IssuedKey issue(Actor actor, KeyTerms terms) {
    KeyRights.requireMember(actor);
    return transactions.together(() -> {
      store.lock(actor.team());
      Instant now = clock.instant();
      check.requireSoundNew(actor, terms, now);
      requireRoom(actor, now);
      var secret = KeySecret.random(random);
      ApiKey key = newKey(actor, terms, secret, now);
      store.insert(key, secret.hash());
      news.told("issue", null, key);
      return new IssuedKey(key, secret);
    });
  }

  /// A new secret for the same key. The secret before goes on working for `overlap`; one that was
  /// being replaced already stops at once, so at most two are live.
  ///
  /// @param overlap from nothing to [KeyLimits#OVERLAP_MAX]; usually [KeyLimits#OVERLAP]
  public IssuedKey rotate(Actor actor, KeyId id, Duration overlap) {
    if (overlap.isNegative() || overlap.compareTo(KeyLimits.OVERLAP_MAX) > 0) {
      throw new ProblemException(
          Problem.invalid(
              "/overlapSeconds",
              "must be 0 to " + KeyLimits.OVERLAP_MAX.toSeconds() + " (7 days)"));
    }
    return transactions.together(() -> {
      Instant now = clock.instant();
      ApiKey key = lockedLive(actor, id, now);
      store
          .load(List.of(id))
          .values()
          .forEach(known -> KeyRights.requireAsMuchAs(known.creatorRole(), actor));
      var secret = KeySecret.random(random);
      ApiKey rotated = key.withPrefix(secret.prefix());
      store.update(rotated);
      store.addSecret(id, secret.hash(), now, now.plus(overlap));
      news.told("rotate", key, rotated);
      return new IssuedKey(rotated, secret);
    });
  }

  /// All its secrets stop. Revoking again changes nothing.
  public ApiKey revoke(Actor actor, KeyId id) {
    return transactions.together(() -> {
      ApiKey key = locked(actor, id);
      if (key.revokedAt() != null) {
        return key;
      }
      ApiKey revoked = key.revoked(clock.instant());
      store.update(revoked);
      news.told("revoke", key, revoked);
      return revoked;
    });
  }

  /// New terms for a live key, made from those that it has; its scopes stay as they are.
  public ApiKey change(Actor actor, KeyId id, UnaryOperator<KeyTerms> change) {
    return transactions.together(() -> {
      Instant now = clock.instant();
      ApiKey key = lockedLive(actor, id, now);
      KeyTerms after = change.apply(key.terms());
      check.requireSoundChange(actor, key.terms(), after, now);
      ApiKey changed = key.with(after);
      store.update(changed);
      news.told("change", key, changed);
      return changed;
    });
  }

  private ApiKey locked(Actor actor, KeyId id) {
    KeyRights.requireMember(actor);
    store.lock(actor.team());
    return store
        .find(actor.team(), id)
        .filter(key -> KeyRights.sees(actor, key))
        .orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private ApiKey lockedLive(Actor actor, KeyId id, Instant now) {
    ApiKey key = locked(actor, id);
    if (!key.isLive(now)) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.CONFLICT,
              "The key " + key.name() + " was revoked or has expired. Make another one."));
    }
    return key;
  }

  private void requireRoom(Actor actor, Instant now) {
    if (store.countLive(actor.team(), now) >= KeyLimits.LIVE_PER_TEAM_MAX) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.CONFLICT,
              "The team has "
                  + KeyLimits.LIVE_PER_TEAM_MAX
                  + " live keys, which is the most. Revoke one first."));
    }
  }

  private ApiKey newKey(Actor actor, KeyTerms terms, KeySecret secret, Instant now) {
    return new ApiKey(
        new KeyId(ids.next()),
        actor.team(),
        terms.name(),
        secret.prefix(),
        terms.scopes(),
        terms.assets(),
        actor.user(),
        now,
        terms.expiresAt(),
        null,
        terms.limits(),
        terms.assetLimits(),
        terms.budget(),
        null);
  }
}
