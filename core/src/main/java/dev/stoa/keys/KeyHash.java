package dev.stoa.keys;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/// The SHA-256 of a secret, as a value that can be the key of a map.
///
/// A secret has 190 random bits, so no slow hash is needed; and since a look-up goes by the hash of
/// what was presented, its time tells nothing about the secrets that exist.
public record KeyHash(long a, long b, long c, long d) {

  private static final int BYTES = 32;

  static KeyHash of(String secret) {
    return ofBytes(sha256().digest(secret.getBytes(StandardCharsets.US_ASCII)));
  }

  static KeyHash ofBytes(byte[] digest) {
    var longs = ByteBuffer.wrap(digest);
    return new KeyHash(longs.getLong(), longs.getLong(), longs.getLong(), longs.getLong());
  }

  byte[] bytes() {
    return ByteBuffer.allocate(BYTES).putLong(a).putLong(b).putLong(c).putLong(d).array();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException everyJdkHasIt) {
      throw new IllegalStateException(everyJdkHasIt);
    }
  }
}
