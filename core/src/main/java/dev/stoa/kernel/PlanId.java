package dev.stoa.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The id of a plan of an asset. 24 hex digits, ordered by creation.
public record PlanId(@JsonValue String value) implements Comparable<PlanId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public PlanId {
    HexId.require(value);
  }

  @Override
  public int compareTo(PlanId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
