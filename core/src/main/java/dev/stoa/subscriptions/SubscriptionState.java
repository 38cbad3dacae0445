package dev.stoa.subscriptions;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Collections;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/// Where a subscription stands. Only an active one lets calls through.
public enum SubscriptionState {
  /// Waits for the publisher's approval.
  PENDING,
  ACTIVE,
  /// The publisher said no.
  REJECTED,
  /// Stopped by the publisher for now.
  SUSPENDED,
  /// Ended by the team.
  CANCELLED;

  /// A team has at most one subscription of an asset in one of these.
  public static final Set<SubscriptionState> LIVING =
      Collections.unmodifiableSet(EnumSet.of(PENDING, ACTIVE, SUSPENDED));

  public boolean isLiving() {
    return switch (this) {
      case PENDING, ACTIVE, SUSPENDED -> true;
      case REJECTED, CANCELLED -> false;
    };
  }

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static SubscriptionState ofWord(String word) {
    for (SubscriptionState state : values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    throw new IllegalArgumentException(
        "'"
            + word
            + "' is no state; the states are pending, active, rejected, suspended and cancelled");
  }
}
