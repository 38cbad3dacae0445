package dev.stoa.engines.packs;

import java.io.IOException;

/// The files of an installed pack.
@FunctionalInterface
public interface PackFiles {

  /// The bytes of an entry that was kept, after their checksum was compared: what is read is what
  /// was checked.
  ///
  /// @param name its last name inside the archive
  /// @throws PackException when it is missing or is not the file that the pack names
  byte[] read(String name) throws IOException;
}
