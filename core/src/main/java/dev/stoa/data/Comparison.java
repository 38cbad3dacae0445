package dev.stoa.data;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// What may follow the name of a column after a dot in the name of a parameter.
enum Comparison {
  EQ,
  NE,
  GT,
  GTE,
  LT,
  LTE,
  NULL;

  String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Optional<Comparison> find(String word) {
    return Arrays.stream(values()).filter(comparison -> comparison.word().equals(word)).findFirst();
  }

  static String words() {
    return String.join(", ", Arrays.stream(values()).map(Comparison::word).toList());
  }

  /// @param literals at least one; exactly one for a bound
  Condition on(Column column, List<Literal> literals) {
    return switch (this) {
      case EQ -> new Condition.OneOf(column, literals);
      case NE -> new Condition.NoneOf(column, literals);
      case GT -> new Condition.Bound(column, Condition.Side.ABOVE, literals.getFirst());
      case GTE -> new Condition.Bound(column, Condition.Side.FROM, literals.getFirst());
      case LT -> new Condition.Bound(column, Condition.Side.BELOW, literals.getFirst());
      case LTE -> new Condition.Bound(column, Condition.Side.UP_TO, literals.getFirst());
      case NULL -> new Condition.Missing(column, Boolean.parseBoolean(literals.getFirst().text()));
    };
  }

  /// Whether several values may be given.
  boolean takesMany() {
    return this == EQ || this == NE;
  }

  /// The type of its values.
  ColumnType valuesFor(Column column) {
    return this == NULL ? ColumnType.BOOLEAN : column.type();
  }

  /// Whether it can be asked of columns of this type.
  boolean fits(ColumnType type) {
    return this == NULL || type.isComparable();
  }
}
