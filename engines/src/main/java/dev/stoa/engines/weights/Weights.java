package dev.stoa.engines.weights;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/// A file of a model, on the class path, with the checksum it must have.
///
/// @param resource absolute, such as `/model.onnx`
/// @param sha256 of its bytes, in lower-case hexadecimal
public record Weights(String resource, String sha256) {

  /// @throws IllegalStateException when the file is missing or is not the one that was pinned
  public byte[] read() {
    byte[] bytes = bytes();
    String found = sha256(bytes);
    if (!found.equals(sha256)) {
      throw new IllegalStateException(
          "%s is not the file it should be: SHA-256 is %s, not %s. Install Stoa anew."
              .formatted(resource, found, sha256));
    }
    return bytes;
  }

  private byte[] bytes() {
    try (InputStream in = Weights.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException(resource + " is missing. Install Stoa anew.");
      }
      return in.readAllBytes();
    } catch (IOException e) {
      throw new UncheckedIOException(resource + " cannot be read", e);
    }
  }

  private static String sha256(byte[] bytes) {
    try {
      return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
