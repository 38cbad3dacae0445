package dev.stoa.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The id of a call; it is the `requestId` that the caller sees. 24 hex digits, ordered by
/// creation.
public record CallId(@JsonValue String value) implements Comparable<CallId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public CallId {
    HexId.require(value);
  }

  @Override
  public int compareTo(CallId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
