package dev.stoa.subscriptions;

import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.events.ChangeFeed;
import dev.stoa.events.Topic;
import dev.stoa.kernel.TeamId;
import org.jspecify.annotations.Nullable;

/// Tells every node, the audit and both sides of a subscription that has changed, as part of the
/// transaction around it.
public record SubscriptionNews(ChangeFeed changes, AuditLog audit, RequestNotices notices) {

  /// @param team whose doing it was: the subscriber's or the publisher's
  void told(TeamId team, String verb, @Nullable Subscription before, Subscription after) {
    String id = after.id().value();
    changes.record(Topic.SUBSCRIPTION, id);
    audit.record(new Deed(team, verb, "subscription", id, before, after));
  }

  void accepted(TeamId team, Acceptance acceptance) {
    String id = acceptance.subscription().value();
    audit.record(new Deed(team, "accept terms", "subscription", id, null, acceptance));
  }
}
