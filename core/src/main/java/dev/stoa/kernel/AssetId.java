package dev.stoa.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The id of a model, pipeline or data set. 24 hex digits, ordered by creation.
public record AssetId(@JsonValue String value) implements Comparable<AssetId> {

  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public AssetId {
    HexId.require(value);
  }

  @Override
  public int compareTo(AssetId other) {
    return value.compareTo(other.value);
  }

  @Override
  public String toString() {
    return value;
  }
}
