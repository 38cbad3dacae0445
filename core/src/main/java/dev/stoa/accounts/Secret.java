package dev.stoa.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/// 256 random bits that let their bearer in: a session, an invitation, a one-time link.
///
/// Shown to its owner once. What is kept is its [#hash], which needs neither salt nor stretching
/// because nobody can guess 256 bits.
///
/// @param value safe in a cookie and in an address
public record Secret(String value) {

  private static final int BYTES = 32;

  public static Secret random() {
    byte[] bits = new byte[BYTES];
    new SecureRandom().nextBytes(bits);
    return new Secret(Base64.getUrlEncoder().withoutPadding().encodeToString(bits));
  }

  /// SHA-256 in hex.
  public String hash() {
    return sha256(value);
  }

  public static String sha256(String text) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java has SHA-256", e);
    }
  }

  @Override
  public String toString() {
    return "Secret[…]";
  }
}
