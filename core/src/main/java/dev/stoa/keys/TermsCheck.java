package dev.stoa.keys;

import dev.stoa.accounts.Actor;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What is wrong with the terms of a key, all of it at once.
final class TermsCheck {

  private static final String ASSET_LIMITS = "/assetLimits";

  private final KeyStore store;
  private final AssetReach reach;

  TermsCheck(KeyStore store, AssetReach reach) {
    this.store = store;
    this.reach = reach;
  }

  /// @throws ProblemException `invalid_input`
  void requireSoundNew(Actor actor, KeyTerms terms, Instant now) {
    var faults = new ArrayList<Fault>();
    checkName(terms, faults);
    checkScopes(terms, faults);
    checkAssets(actor, terms, Set.of(), faults);
    checkAssetLimits(actor, terms, Set.of(), faults);
    checkExpiry(actor, terms, now, faults);
    refuse(faults);
  }

  /// Looks only at what differs: a key whose asset has vanished can still be renamed.
  ///
  /// @throws ProblemException `invalid_input`
  void requireSoundChange(Actor actor, KeyTerms before, KeyTerms after, Instant now) {
    var faults = new ArrayList<Fault>();
    checkName(after, faults);
    if (!after.scopes().equals(before.scopes())) {
      faults.add(new Fault("/scopes", "a key keeps its scopes; make another key with these"));
    }
    checkAssets(actor, after, idsOf(before), faults);
    checkAssetLimits(actor, after, before.assetLimits().keySet(), faults);
    checkExpiry(actor, after, now, faults);
    refuse(faults);
  }

  private static void checkName(KeyTerms terms, List<Fault> faults) {
    int length = terms.name().codePointCount(0, terms.name().length());
    if (length == 0 || length > KeyLimits.NAME_LENGTH_MAX) {
      faults.add(new Fault("/name", "must have 1 to " + KeyLimits.NAME_LENGTH_MAX + " characters"));
    } else if (terms.name().codePoints().anyMatch(Character::isISOControl)) {
      faults.add(new Fault("/name", "must not contain control characters"));
    }
  }

  private static void checkScopes(KeyTerms terms, List<Fault> faults) {
    Set<Scope> scopes = terms.scopes();
    if (scopes.contains(Scope.CALL) && scopes.contains(Scope.MANAGE)) {
      faults.add(new Fault("/scopes", "call and manage exclude each other; make two keys"));
    }
  }

  private void checkAssets(Actor actor, KeyTerms terms, Set<AssetId> known, List<Fault> faults) {
    if (!(terms.assets() instanceof KeyAssets.Only(Set<AssetId> ids))) {
      return;
    }
    if (!terms.scopes().contains(Scope.CALL)) {
      faults.add(new Fault("/assets", "narrows the scope call, which this key does not have"));
    } else if (ids.isEmpty() || ids.size() > KeyLimits.ASSETS_MAX) {
      faults.add(
          new Fault(
              "/assets",
              "must name 1 to "
                  + KeyLimits.ASSETS_MAX
                  + " assets; leave it out for all that the team is subscribed to"));
    } else {
      Set<AssetId> asked = new LinkedHashSet<>(ids);
      asked.removeAll(known);
      Set<AssetId> found = asked.isEmpty() ? Set.of() : reach.within(actor.team(), asked);
      int index = 0;
      for (AssetId id : ids) {
        if (asked.contains(id) && !found.contains(id)) {
          faults.add(new Fault("/assets/" + index, "there is no asset " + id));
        }
        index++;
      }
    }
  }

  private void checkAssetLimits(
      Actor actor, KeyTerms terms, Set<AssetId> known, List<Fault> faults) {
    Set<AssetId> limited = terms.assetLimits().keySet();
    if (limited.isEmpty()) {
      return;
    }
    if (!terms.scopes().contains(Scope.CALL)) {
      faults.add(new Fault(ASSET_LIMITS, "bounds the scope call, which this key does not have"));
      return;
    }
    if (limited.size() > KeyLimits.ASSETS_MAX) {
      faults.add(new Fault(ASSET_LIMITS, "must name at most " + KeyLimits.ASSETS_MAX + " assets"));
      return;
    }
    Set<AssetId> asked = new LinkedHashSet<>(limited);
    asked.removeAll(known);
    Set<AssetId> found = asked.isEmpty() ? Set.of() : reach.within(actor.team(), asked);
    for (AssetId id : limited) {
      if (asked.contains(id) && !found.contains(id)) {
        faults.add(new Fault(ASSET_LIMITS, "there is no asset " + id));
      } else if (!terms.assets().contains(id)) {
        faults.add(new Fault(ASSET_LIMITS, "names " + id + ", which the key may not call"));
      }
    }
  }

  private void checkExpiry(Actor actor, KeyTerms terms, Instant now, List<Fault> faults) {
    Instant expiresAt = terms.expiresAt();
    if (expiresAt != null && !expiresAt.isAfter(now)) {
      faults.add(new Fault("/expiresAt", "must lie in the future; it is now " + now));
      return;
    }
    Instant latest = terms.scopes().contains(Scope.MANAGE) ? endOfActingKey(actor) : null;
    if (latest != null && (expiresAt == null || expiresAt.isAfter(latest))) {
      faults.add(
          new Fault(
              "/expiresAt",
              "a managing key cannot be made to outlive the key that asks for it: at most "
                  + latest));
    }
  }

  private @Nullable Instant endOfActingKey(Actor actor) {
    return actor.key() == null
        ? null
        : store.find(actor.team(), actor.key()).map(ApiKey::expiresAt).orElse(null);
  }

  private static Set<AssetId> idsOf(KeyTerms terms) {
    return switch (terms.assets()) {
      case KeyAssets.All() -> Set.of();
      case KeyAssets.Only(Set<AssetId> ids) -> ids;
    };
  }

  private static void refuse(List<Fault> faults) {
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
  }
}
