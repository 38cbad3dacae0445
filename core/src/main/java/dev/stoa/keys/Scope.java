package dev.stoa.keys;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What a key is for. [#CALL] and [#MANAGE] exclude each other; [#PUBLISH] goes with either.
public enum Scope {
  /// Call assets that the team is subscribed to.
  CALL,
  /// Publish and maintain the team's own assets.
  PUBLISH,
  /// Keys, members, limits and money of the team, within the creator's role.
  MANAGE;

  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  @JsonCreator
  public static Scope ofWord(String word) {
    for (Scope scope : values()) {
      if (scope.word().equals(word)) {
        return scope;
      }
    }
    throw new IllegalArgumentException(
        "'" + word + "' is no scope; the scopes are call, publish and manage");
  }
}
