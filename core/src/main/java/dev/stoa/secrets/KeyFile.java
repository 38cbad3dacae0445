package dev.stoa.secrets;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// A random key in a file that only Stoa's own account can read.
final class KeyFile {

  static final String NAME = "seal-key";

  private static final int KEY_BYTES = 32;

  private KeyFile() {}

  static byte[] in(Path dataFolder) {
    Path file = dataFolder.resolve(NAME);
    try {
      return Files.exists(file) ? read(file) : made(file);
    } catch (IOException e) {
      throw new SealException("The key " + file + " cannot be read or made: " + e, e);
    }
  }

  private static byte[] read(Path file) throws IOException {
    try {
      byte[] key = Base64.getDecoder().decode(Files.readString(file).strip());
      if (key.length == KEY_BYTES) {
        return key;
      }
    } catch (IllegalArgumentException _) {
      // told below
    }
    throw new SealException(
        "The file %s is no key: put back the one that was there.".formatted(file), null);
  }

  private static byte[] made(Path file) throws IOException {
    byte[] key = new byte[KEY_BYTES];
    new SecureRandom().nextBytes(key);
    Path partial =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            NAME,
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(partial, Base64.getEncoder().encodeToString(key) + "\n");
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    return key;
  }
}
