package dev.stoa.subscriptions;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a publisher may decide about a subscription, and between which states it leads.
public enum Verdict {
  APPROVE(SubscriptionState.PENDING, SubscriptionState.ACTIVE),
  REJECT(SubscriptionState.PENDING, SubscriptionState.REJECTED),
  SUSPEND(SubscriptionState.ACTIVE, SubscriptionState.SUSPENDED),
  RESUME(SubscriptionState.SUSPENDED, SubscriptionState.ACTIVE);

  private final SubscriptionState from;
  private final SubscriptionState to;

  Verdict(SubscriptionState from, SubscriptionState to) {
    this.from = from;
    this.to = to;
  }

  SubscriptionState from() {
    return from;
  }

  SubscriptionState to() {
    return to;
  }

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
