package dev.stoa.data;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import java.util.regex.Pattern;

/// Reads a value of an address by the type of its column.
final class LiteralReader {

  private static final Pattern WHOLE = Pattern.compile("-?[0-9]{1,38}");
  private static final Pattern DECIMAL = Pattern.compile("-?[0-9]{1,19}(\\.[0-9]{1,19})?");
  private static final Pattern FLOATING =
      Pattern.compile("-?[0-9]{1,400}(\\.[0-9]{1,400})?([eE][+-]?[0-9]{1,3})?");
  private static final Pattern DATE = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");
  private static final int TIME_LENGTH_MAX = 40;

  private LiteralReader() {}

  /// Empty when the text is no value of the type.
  static Optional<Literal> read(ColumnType type, String text) {
    return canonical(type, text).map(Literal::new);
  }

  private static Optional<String> canonical(ColumnType type, String text) {
    return switch (type) {
      case STRING -> Optional.of(text);
      case BOOLEAN ->
          text.equals("true") || text.equals("false") ? Optional.of(text) : Optional.empty();
      case INTEGER -> matching(WHOLE, text).map(whole -> new BigInteger(whole).toString());
      case DECIMAL -> matching(DECIMAL, text).map(number -> new BigDecimal(number).toPlainString());
      case NUMBER ->
          matching(FLOATING, text)
              .map(Double::valueOf)
              .filter(number -> !number.isInfinite())
              .map(Object::toString);
      case DATE, TIME, TIMESTAMP, INSTANT ->
          text.length() > TIME_LENGTH_MAX ? Optional.empty() : moment(type, text);
      case OTHER -> Optional.empty();
    };
  }

  private static Optional<String> moment(ColumnType type, String text) {
    try {
      return switch (type) {
        case DATE -> matching(DATE, text).map(date -> LocalDate.parse(date).toString());
        case TIME -> Optional.of(DateTimeFormatter.ISO_LOCAL_TIME.format(LocalTime.parse(text)));
        case TIMESTAMP -> Optional.of(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(local(text)));
        case INSTANT ->
            Optional.of(DateTimeFormatter.ISO_INSTANT.format(OffsetDateTime.parse(text)));
        case BOOLEAN, INTEGER, DECIMAL, NUMBER, STRING, OTHER -> Optional.empty();
      };
    } catch (DateTimeException _) {
      return Optional.empty();
    }
  }

  private static LocalDateTime local(String text) {
    return DATE.matcher(text).matches()
        ? LocalDate.parse(text).atStartOfDay()
        : LocalDateTime.parse(text.replace(' ', 'T'));
  }

  private static Optional<String> matching(Pattern pattern, String text) {
    return pattern.matcher(text).matches() ? Optional.of(text) : Optional.empty();
  }
}
