package dev.stoa.subscriptions;

import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.UserId;
import java.time.Instant;

/// The record that somebody accepted the terms of a plan.
///
/// @param version of the terms
public record Acceptance(
    SubscriptionId subscription, PlanId plan, int version, UserId by, Instant at) {

  boolean isOfSameTerms(Acceptance other) {
    return plan.equals(other.plan) && version == other.version;
  }
}
