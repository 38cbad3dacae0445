package dev.stoa.secrets;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.Cipher;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;

/// Makes texts unreadable without the key, by AES-256 in Galois/Counter Mode (NIST SP 800-38D) with
/// a random nonce of 96 bits each. A sealed text opens at the place for which it was sealed only,
/// so that nobody who can write the database puts it elsewhere.
///
/// Safe for use by many threads.
public final class Seal {

  private static final String MARK = "sealed:1:";
  private static final String TRANSFORMATION = "AES/GCM/NoPadding";
  private static final int NONCE_BYTES = 12;
  private static final int TAG_BITS = 128;

  private final SecretKey key;
  private final SecureRandom random = new SecureRandom();

  Seal(byte[] key) {
    this.key = new SecretKeySpec(key, "AES");
  }

  /// That of a data folder, made if it is missing.
  ///
  /// @throws SealException when the file of the key cannot be read or made
  public static Seal of(Path dataFolder) {
    return new Seal(KeyFile.in(dataFolder));
  }

  /// The nonce and what was encrypted, in Base64 behind a mark.
  ///
  /// @param place where the text will stand
  public String close(String text, String place) {
    byte[] nonce = new byte[NONCE_BYTES];
    random.nextBytes(nonce);
    try {
      byte[] closed =
          cipher(Cipher.ENCRYPT_MODE, nonce, place).doFinal(text.getBytes(StandardCharsets.UTF_8));
      byte[] both =
          ByteBuffer.allocate(nonce.length + closed.length).put(nonce).put(closed).array();
      return MARK + Base64.getEncoder().encodeToString(both);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("AES-GCM does not work", e);
    }
  }

  /// @throws SealException when it was sealed with another key, for another place, or was altered
  public String open(String sealed, String place) {
    try {
      if (!sealed.startsWith(MARK)) {
        throw new GeneralSecurityException("not sealed");
      }
      ByteBuffer both =
          ByteBuffer.wrap(Base64.getDecoder().decode(sealed.substring(MARK.length())));
      byte[] nonce = new byte[NONCE_BYTES];
      both.get(nonce);
      byte[] closed = new byte[both.remaining()];
      both.get(closed);
      return new String(
          cipher(Cipher.DECRYPT_MODE, nonce, place).doFinal(closed), StandardCharsets.UTF_8);
    } catch (GeneralSecurityException | IllegalArgumentException | BufferUnderflowException e) {
      throw new SealException("What is sealed at " + place + " cannot be opened.", e);
    }
  }

  private Cipher cipher(int mode, byte[] nonce, String place) throws GeneralSecurityException {
    Cipher cipher = Cipher.getInstance(TRANSFORMATION);
    cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
    cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
    return cipher;
  }

  @Override
  public String toString() {
    return "Seal[…]";
  }
}
