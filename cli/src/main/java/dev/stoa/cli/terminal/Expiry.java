package dev.stoa.cli.terminal;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Reads when something ends: `12h`, `90d`, or a date such as `2027-01-31` (its end, in UTC).
public final class Expiry {

  private static final Pattern LENGTH = Pattern.compile("([1-9]\\d{0,4})([mhd])");

  private Expiry() {}

  public static Instant from(Instant now, String text) {
    Matcher length = LENGTH.matcher(text);
    if (length.matches()) {
      return now.plus(duration(length));
    }
    try {
      return LocalDate.parse(text).plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    } catch (DateTimeException _) {
      throw unreadable(text);
    }
  }

  public static Duration length(String text) {
    Matcher length = LENGTH.matcher(text);
    if (!length.matches()) {
      throw unreadable(text);
    }
    return duration(length);
  }

  private static Duration duration(Matcher length) {
    long count = Long.parseLong(length.group(1));
    return switch (length.group(2)) {
      case "m" -> Duration.ofMinutes(count);
      case "h" -> Duration.ofHours(count);
      default -> Duration.ofDays(count);
    };
  }

  private static MissingException unreadable(String text) {
    return new MissingException(
        "'" + text + "' is no time", "Write 30m, 12h, 90d, or a date such as 2027-01-31.");
  }
}
