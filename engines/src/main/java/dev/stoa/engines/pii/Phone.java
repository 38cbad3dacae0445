package dev.stoa.engines.pii;

import dev.stoa.engines.nlp.Span;
import java.util.regex.Pattern;

/// Telephone numbers by their form: an international one, one with a zero before the area, or one
/// of North America. There is no checksum, so dates and long numbers are told apart by length.
final class Phone {

  private static final int DIGITS_MIN = 8;
  private static final int DIGITS_MAX = 15;
  private static final Pattern DATE = Pattern.compile("\\d{1,2}[-/. ]\\d{1,2}[-/. ]\\d{2,4}");

  private Phone() {}

  /// Where it ends: a closing bracket that it does not open belongs to the sentence.
  static int end(String text, Span found) {
    String number = found.of(text);
    boolean closes = number.endsWith(")") && number.indexOf('(') < 0;
    return closes ? found.end() - 1 : found.end();
  }

  static boolean isSound(String text) {
    int digits = text.replaceAll("[^0-9]", "").length();
    return digits >= DIGITS_MIN && digits <= DIGITS_MAX && !DATE.matcher(text).matches();
  }
}
