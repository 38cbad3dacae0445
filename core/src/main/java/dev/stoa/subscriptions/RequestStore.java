package dev.stoa.subscriptions;

import dev.stoa.kernel.Page;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// What must be remembered of decisions and acceptances. Blocking; safe for use by many threads;
/// every method joins the transaction that surrounds it.
public interface RequestStore {

  /// The subscriptions of others, and of the team itself, to the assets of a team; newest first.
  Page<AccessRequest> list(
      TeamId publisher, Set<SubscriptionState> states, @Nullable String cursor, int limit);

  /// Nobody else changes the subscription until the surrounding transaction ends. Empty when the
  /// asset is not of the team.
  Optional<AccessRequest> findLocked(TeamId publisher, SubscriptionId id);

  void add(SubscriptionId subscription, Decision decision);

  /// What was decided last about each; those about which nothing was are missing.
  Map<SubscriptionId, Decision> lastDecisions(Collection<SubscriptionId> subscriptions);

  /// The suspension under which the team left the asset, should the subscription before this one
  /// have been suspended when it was cancelled.
  Optional<Decision> suspensionBefore(Subscription fresh);

  /// A second acceptance of the same version changes nothing.
  void add(Acceptance acceptance);

  /// The oldest first.
  List<Acceptance> acceptances(SubscriptionId subscription);
}
