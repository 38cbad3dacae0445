package dev.stoa.kernel;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/// The three kinds of asset, with the word for each in JSON and the first segment of its address.
public enum AssetType {
  MODEL("model", "models"),
  PIPELINE("pipeline", "pipelines"),
  DATA("data", "data");

  private final String word;
  private final String segment;

  AssetType(String word, String segment) {
    this.word = word;
    this.segment = segment;
  }

  @JsonValue
  public String word() {
    return word;
  }

  public String segment() {
    return segment;
  }

  @JsonCreator
  public static AssetType ofWord(String word) {
    for (AssetType type : values()) {
      if (type.word.equals(word)) {
        return type;
      }
    }
    throw new IllegalArgumentException(
        "'" + word + "' is no asset type; the types are model, pipeline and data");
  }
}
