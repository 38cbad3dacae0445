package dev.stoa.subscriptions;

import org.jspecify.annotations.Nullable;

/// A subscription as the publisher of its asset sees it.
///
/// @param teamSlug of the team that is subscribed
/// @param asker the name of who asked for it
/// @param last what was decided last; null while nothing was
public record AccessRequest(
    Subscription subscription,
    String teamSlug,
    String teamName,
    String asker,
    @Nullable Decision last) {

  AccessRequest decided(Subscription now, Decision decision) {
    return new AccessRequest(now, teamSlug, teamName, asker, decision);
  }
}
