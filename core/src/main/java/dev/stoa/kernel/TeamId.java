package dev.stoa.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The id of a team. 24 hex digits, ordered by creation.
public record TeamId(@JsonValue String value) implements Comparable<TeamId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public TeamId {
    HexId.require(value);
  }

  @Override
  public int compareTo(TeamId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
