package dev.stoa.server.ops;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/// How one part of this node is.
///
/// @param detail in words, with figures
/// @param todo what to do about it; null while nothing is
record Sign(String name, State state, String detail, @Nullable String todo) {

  /// From good to bad.
  enum State {
    OK,
    /// Works, and will not go on so for long.
    WARNING,
    /// Does not work.
    FAILING;

    @JsonValue
    String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Sign ok(String name, String detail) {
    return new Sign(name, State.OK, detail, null);
  }

  static Sign warning(String name, String detail, String todo) {
    return new Sign(name, State.WARNING, detail, todo);
  }

  static Sign failing(String name, String detail, String todo) {
    return new Sign(name, State.FAILING, detail, todo);
  }
}
