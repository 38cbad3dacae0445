package dev.stoa.engines.packs;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// Compares files with the SHA-256 that a pack names.
final class Checksum {

  private static final int CHUNK = 1 << 16;

  private Checksum() {}

  /// @throws PackException when it is missing or another one
  static void require(Path file, String sha256) throws IOException {
    MessageDigest digest = digest();
    byte[] chunk = new byte[CHUNK];
    try (InputStream in = Files.newInputStream(file)) {
      for (int read = in.read(chunk); read >= 0; read = in.read(chunk)) {
        digest.update(chunk, 0, read);
      }
    } catch (NoSuchFileException _) {
      throw new PackException(file + " is missing.");
    }
    compare(file, digest.digest(), sha256);
  }

  static byte[] read(Path file, String sha256) throws IOException {
    try {
      byte[] bytes = Files.readAllBytes(file);
      compare(file, digest().digest(bytes), sha256);
      return bytes;
    } catch (NoSuchFileException _) {
      throw new PackException(file + " is missing.");
    }
  }

  private static void compare(Path file, byte[] found, String sha256) {
    String hex = HexFormat.of().formatHex(found);
    if (!hex.equals(sha256)) {
      throw new PackException(
          "%s is not the file it should be: its SHA-256 is %s, not %s."
              .formatted(file, hex, sha256));
    }
  }

  private static MessageDigest digest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
