package dev.stoa.inbox;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What an entry is about.
public enum Kind {
  REQUEST_MADE,
  REQUEST_APPROVED,
  REQUEST_REJECTED,
  SUBSCRIPTION_SUSPENDED,
  SUBSCRIPTION_RESUMED,
  PRICE_CHANGED,
  BUDGET_REACHED;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
