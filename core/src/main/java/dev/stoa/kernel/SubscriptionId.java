package dev.stoa.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The id of a subscription. 24 hex digits, ordered by creation.
public record SubscriptionId(@JsonValue String value) implements Comparable<SubscriptionId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public SubscriptionId {
    HexId.require(value);
  }

  @Override
  public int compareTo(SubscriptionId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
