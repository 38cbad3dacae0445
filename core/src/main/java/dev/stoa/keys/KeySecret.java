package dev.stoa.keys;

import java.nio.charset.StandardCharsets;
import java.util.random.RandomGenerator;
import java.util.zip.CRC32;

/// The secret of a key in plain text: `stoa_`, 32 random letters and digits, and 6 that are the
/// CRC-32 of those 32 in base 62. The checksum tells a mistyped key from an unknown one without any
/// look-up. Only [#plain] shows it; no log line does by accident.
public final class KeySecret {

  private static final String BRAND = "stoa_";
  private static final int RANDOM_LENGTH = 32;
  private static final int CHECK_LENGTH = 6;
  private static final int CHECK_START = BRAND.length() + RANDOM_LENGTH;
  private static final int LENGTH = CHECK_START + CHECK_LENGTH;
  private static final int PREFIX_LENGTH = BRAND.length() + 6;
  private static final String DIGITS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private final String plain;

  private KeySecret(String plain) {
    this.plain = plain;
  }

  /// What a presented text turns out to be, by its form alone.
  public sealed interface Parsed {
    record Wellformed(KeySecret secret) implements Parsed {}

    /// It begins as a key does, but its length, its characters or its checksum are wrong.
    record Mistyped() implements Parsed {}

    record NotAKey() implements Parsed {}
  }

  /// @param random must be cryptographically strong
  static KeySecret random(RandomGenerator random) {
    var text = new StringBuilder(LENGTH).append(BRAND);
    for (int i = 0; i < RANDOM_LENGTH; i++) {
      text.append(DIGITS.charAt(random.nextInt(DIGITS.length())));
    }
    long rest = checksum(text);
    var check = new char[CHECK_LENGTH];
    for (int i = CHECK_LENGTH - 1; i >= 0; i--) {
      check[i] = DIGITS.charAt((int) (rest % DIGITS.length()));
      rest /= DIGITS.length();
    }
    return new KeySecret(text.append(check).toString());
  }

  public static Parsed parse(String text) {
    if (!text.startsWith(BRAND)) {
      return new Parsed.NotAKey();
    }
    if (text.length() != LENGTH) {
      return new Parsed.Mistyped();
    }
    long check = 0;
    for (int i = BRAND.length(); i < LENGTH; i++) {
      int digit = digit(text.charAt(i));
      if (digit < 0) {
        return new Parsed.Mistyped();
      }
      check = i < CHECK_START ? 0 : check * DIGITS.length() + digit;
    }
    return check == checksum(text)
        ? new Parsed.Wellformed(new KeySecret(text))
        : new Parsed.Mistyped();
  }

  /// For the one answer that hands the key out.
  public String plain() {
    return plain;
  }

  /// The start that may be shown later: `stoa_` and 6 of the 32, which leaves 155 unknown bits.
  public String prefix() {
    return plain.substring(0, PREFIX_LENGTH);
  }

  public KeyHash hash() {
    return KeyHash.of(plain);
  }

  @Override
  public String toString() {
    return prefix() + "…";
  }

  private static int digit(char c) {
    if (c >= '0' && c <= '9') {
      return c - '0';
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A' + 10;
    }
    return c >= 'a' && c <= 'z' ? c - 'a' + 36 : -1;
  }

  private static long checksum(CharSequence text) {
    var crc = new CRC32();
    byte[] random =
        text.subSequence(BRAND.length(), CHECK_START)
            .toString()
            .getBytes(StandardCharsets.US_ASCII);
    crc.update(random);
    return crc.getValue();
  }
}
