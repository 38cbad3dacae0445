package dev.stoa.events;

/// What kind of thing has changed; the id of a change is one of that kind.
public enum Topic {
  ASSET,
  /// a budget on a team or a subscription
  BUDGET,
  KEY,
  SUBSCRIPTION,
  /// a team, its members or their roles
  TEAM
}
