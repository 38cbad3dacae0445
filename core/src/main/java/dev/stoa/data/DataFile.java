package dev.stoa.data;

import java.nio.file.Path;

/// The file of one version of a data set. It never changes: other content has another fingerprint.
///
/// @param path a Parquet file that the process can read
/// @param fingerprint of the content, the same on every node: letters and digits, at most 128
public record DataFile(Path path, String fingerprint) {

  public DataFile {
    if (!fingerprint.matches("[A-Za-z0-9]{1,128}")) {
      throw new IllegalArgumentException("a fingerprint is up to 128 letters and digits");
    }
  }
}
