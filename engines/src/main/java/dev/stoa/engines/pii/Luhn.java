package dev.stoa.engines.pii;

/// Numbers of payment cards: 13 to 19 digits, the last one a check of the others.
final class Luhn {

  private static final int DIGITS_MIN = 13;
  private static final int DIGITS_MAX = 19;

  private Luhn() {}

  static boolean isSound(String number) {
    String digits = number.replaceAll("[^0-9]", "");
    if (digits.length() < DIGITS_MIN || digits.length() > DIGITS_MAX) {
      return false;
    }
    int sum = 0;
    for (int i = 0; i < digits.length(); i++) {
      int digit = digits.charAt(digits.length() - 1 - i) - '0';
      int weighed = i % 2 == 0 ? digit : 2 * digit;
      sum += weighed > 9 ? weighed - 9 : weighed;
    }
    return sum % 10 == 0;
  }
}
