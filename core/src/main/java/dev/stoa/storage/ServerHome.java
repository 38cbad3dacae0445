package dev.stoa.storage;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Optional;

/// Where the files of the embedded server are: in the data folder, or elsewhere when the account
/// that it runs under cannot reach that.
record ServerHome(Path dataFolder, Path folder, ServerAccount account) {

  private static final Path ELSEWHERE = Path.of("/var/lib/stoa");

  static ServerHome in(Path dataFolder, ServerAccount account) throws IOException {
    return in(dataFolder, account, ELSEWHERE);
  }

  static ServerHome in(Path dataFolder, ServerAccount account, Path elsewhere) throws IOException {
    Path folder =
        account.reaches(dataFolder)
            ? dataFolder.resolve("postgres")
            : elsewhere.resolve(hash(dataFolder.toRealPath()));
    if (folder.startsWith(elsewhere)) {
      makeFolder(elsewhere);
    }
    makeFolder(folder);
    return new ServerHome(dataFolder, folder, account);
  }

  Path cluster() {
    return folder.resolve("cluster");
  }

  /// Written when the cluster is complete; without it the cluster was never in use.
  Path completionMark() {
    return folder.resolve("complete");
  }

  Path lastPort() {
    return folder.resolve("port");
  }

  /// Who may connect; it is the server's `pg_hba.conf`.
  Path accessRules() {
    return folder.resolve("pg_hba.conf");
  }

  Path passwordFile() {
    return dataFolder.resolve("postgres-password");
  }

  Path logFile() {
    return dataFolder.resolve("postgres.log");
  }

  boolean isElsewhere() {
    return !folder.startsWith(dataFolder);
  }

  Optional<String> notice() {
    return isElsewhere()
        ? Optional.of(
            "PostgreSQL keeps its files in %s: it does not run as root, and its account cannot enter %s."
                .formatted(folder, dataFolder))
        : Optional.empty();
  }

  static void makeReadable(Path file) throws IOException {
    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
  }

  static void makeFolder(Path folder) throws IOException {
    if (!Files.isDirectory(folder)) {
      Files.createDirectories(folder);
      // Passable for the server's account, listed by nobody else.
      Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx--x--x"));
    }
  }

  private static String hash(Path path) {
    try {
      byte[] digest =
          MessageDigest.getInstance("SHA-256")
              .digest(path.toString().getBytes(StandardCharsets.UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
