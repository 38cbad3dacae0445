package dev.stoa.data;

import java.util.List;

/// What a row must be to be chosen. A row whose value is missing meets no condition but [Missing].
public sealed interface Condition {

  Column column();

  /// The value is one of these.
  ///
  /// @param values at least one
  record OneOf(Column column, List<Literal> values) implements Condition {

    public OneOf {
      values = List.copyOf(values);
    }
  }

  /// There is a value and it is none of these.
  ///
  /// @param values at least one
  record NoneOf(Column column, List<Literal> values) implements Condition {

    public NoneOf {
      values = List.copyOf(values);
    }
  }

  /// The value lies on one side of a bound. Texts compare by code point, `false` is below `true`.
  record Bound(Column column, Side side, Literal value) implements Condition {}

  /// The value is missing, or is there.
  record Missing(Column column, boolean missing) implements Condition {}

  /// Which side of a bound.
  enum Side {
    ABOVE,
    FROM,
    BELOW,
    UP_TO
  }
}
