package dev.stoa.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;

/// The account that PostgreSQL runs under, since it refuses to run as root: the caller's own, or
/// for root the unprivileged one that every Linux has.
enum ServerAccount {
  OWN,
  NOBODY;

  private static final int NOBODY_ID = 65534;

  static ServerAccount current() {
    try {
      return Files.getAttribute(Path.of("/proc/self"), "unix:uid").equals(0) ? NOBODY : OWN;
    } catch (IOException failure) {
      throw new StorageException("Cannot tell which account runs Stoa: /proc is missing.", failure);
    }
  }

  List<String> command(List<String> command) {
    List<String> full = new ArrayList<>();
    if (this == NOBODY) {
      full.add("setpriv");
      full.add("--reuid=" + NOBODY_ID);
      full.add("--regid=" + NOBODY_ID);
      full.add("--clear-groups");
    }
    full.addAll(command);
    return full;
  }

  /// Whether the account can reach a file in `folder`, which must exist.
  boolean reaches(Path folder) throws IOException {
    if (this == OWN) {
      return true;
    }
    for (Path at = folder.toRealPath(); at != null; at = at.getParent()) {
      if (!Files.getPosixFilePermissions(at).contains(PosixFilePermission.OTHERS_EXECUTE)) {
        return false;
      }
    }
    return true;
  }

  /// A cluster that another account made is a [StorageException]: PostgreSQL would refuse it too.
  void requireOwnershipOf(Path cluster) throws IOException {
    Object owner = Files.getAttribute(cluster, "unix:uid");
    Object expected =
        this == NOBODY ? NOBODY_ID : Files.getAttribute(Path.of("/proc/self"), "unix:uid");
    if (!owner.equals(expected)) {
      throw new StorageException(
          "The database in %s was made under another account (%s): start Stoa as the account that made it."
              .formatted(cluster, Files.getOwner(cluster)));
    }
  }

  /// Makes an empty folder that only the account can enter.
  void makePrivateFolder(Path folder) throws IOException {
    Files.createDirectory(folder);
    Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwx------"));
    if (this == NOBODY) {
      Files.setAttribute(folder, "unix:gid", NOBODY_ID);
      Files.setAttribute(folder, "unix:uid", NOBODY_ID);
    }
  }
}
