package dev.stoa.server.api;

import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.Query;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads query parameters that are more than text.
public final class QueryValue {

  /// What an id must be.
  public static final String ID = "an id of 24 hex digits";

  private QueryValue() {}

  public static @Nullable Instant instant(Query query, String name) {
    return read(query, name, "a time such as 2026-01-31T12:00:00Z", Instant::parse);
  }

  public static @Nullable LocalDate day(Query query, String name) {
    return read(query, name, "a day such as 2026-01-31", LocalDate::parse);
  }

  /// False when it is left out.
  public static boolean flag(Query query, String name) {
    Boolean given = read(query, name, "true or false", QueryValue::truth);
    return given != null && given;
  }

  private static Boolean truth(String text) {
    return switch (text) {
      case "true" -> true;
      case "false" -> false;
      default -> throw new IllegalArgumentException(text);
    };
  }

  /// @param form what the value should be, to complete "must be"
  /// @throws ProblemException `invalid_input` when it is not
  public static <T> @Nullable T read(
      Query query, String name, String form, Function<String, T> reader) {
    String text = query.one(name).orElse(null);
    if (text == null) {
      return null;
    }
    try {
      return reader.apply(text);
    } catch (DateTimeException | IllegalArgumentException wrong) {
      throw new ProblemException(Problem.invalid("/" + name, name + " must be " + form + "."));
    }
  }
}
