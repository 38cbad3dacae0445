package dev.stoa.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/// The password of Stoa's role, random, in a file that only Stoa's own account can read.
///
/// @param isNew whether it has been made just now
record PasswordFile(String password, boolean isNew) {

  private static final int SECRET_BYTES = 32;

  static PasswordFile at(Path file) throws IOException {
    if (Files.exists(file)) {
      return new PasswordFile(Files.readString(file).strip(), false);
    }
    byte[] secret = new byte[SECRET_BYTES];
    new SecureRandom().nextBytes(secret);
    String password = Base64.getUrlEncoder().withoutPadding().encodeToString(secret);
    Path partial =
        Files.createTempFile(
            file.toAbsolutePath().getParent(),
            "postgres-password-",
            ".new",
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(partial, password + "\n");
    Files.move(partial, file, StandardCopyOption.ATOMIC_MOVE);
    return new PasswordFile(password, true);
  }

  @Override
  public String toString() {
    return "PasswordFile[…]";
  }
}
