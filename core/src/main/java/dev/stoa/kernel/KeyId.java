package dev.stoa.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The id of a calling or managing key (never its secret). 24 hex digits, ordered by creation.
public record KeyId(@JsonValue String value) implements Comparable<KeyId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public KeyId {
    HexId.require(value);
  }

  @Override
  public int compareTo(KeyId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
