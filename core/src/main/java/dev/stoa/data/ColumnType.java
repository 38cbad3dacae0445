package dev.stoa.data;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/// What the values of a column are, and how they are written in answers and in filters.
public enum ColumnType {
  /// `true` or `false`.
  BOOLEAN("true or false"),
  /// A whole number of any width.
  INTEGER("a whole number"),
  /// A number with a fixed count of decimals, kept exact.
  DECIMAL("a number"),
  /// A floating-point number; what is no finite number is null in JSON.
  NUMBER("a number"),
  STRING("text"),
  /// `2001-12-31`
  DATE("a date such as 2001-12-31"),
  /// `23:59:59`, with up to nine decimals
  TIME("a time such as 23:59:59"),
  /// `2001-12-31T23:59:59`, with up to nine decimals and without a zone
  TIMESTAMP("a date and time such as 2001-12-31T23:59:59, or a date"),
  /// `2001-12-31T23:59:59Z`, in UTC
  INSTANT("a date and time with a zone such as 2001-12-31T23:59:59Z"),
  /// Lists, structures and bytes: answered as text, neither filtered nor ordered by.
  OTHER("a value of a form that is not filtered");

  private final String words;

  ColumnType(String words) {
    this.words = words;
  }

  /// The word of the wire, such as `integer`.
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /// What a value must be, as the end of a sentence.
  String words() {
    return words;
  }

  /// Whether rows can be chosen and put in order by it.
  public boolean isComparable() {
    return this != OTHER;
  }

  /// Whether it has a mean.
  public boolean isNumeric() {
    return this == INTEGER || this == DECIMAL || this == NUMBER;
  }
}
