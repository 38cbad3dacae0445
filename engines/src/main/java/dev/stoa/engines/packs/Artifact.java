package dev.stoa.engines.packs;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// A published archive that a pack needs, whole or in part.
///
/// @param coordinates as Maven writes them: `group:name:version`
/// @param sha256 of the archive, in lower-case hexadecimal
/// @param entries what is kept of it; empty to keep the archive itself, on the class path
public record Artifact(String coordinates, long bytes, String sha256, List<Entry> entries) {

  /// @param path inside the archive; it is kept under its last name
  public record Entry(String path, long bytes, String sha256) {

    String name() {
      return path.substring(path.lastIndexOf('/') + 1);
    }
  }

  public Artifact(String coordinates, long bytes, String sha256, @Nullable List<Entry> entries) {
    this.coordinates = coordinates;
    this.bytes = bytes;
    this.sha256 = sha256;
    this.entries = entries == null ? List.of() : List.copyOf(entries);
    if (coordinates.split(":", -1).length != 3) {
      throw new IllegalArgumentException(coordinates + " is not group:name:version");
    }
  }

  /// Such as `fastutil-7.0.12.jar`.
  public String fileName() {
    String[] parts = coordinates.split(":", -1);
    return parts[1] + "-" + parts[2] + ".jar";
  }

  /// Where repositories of Maven's layout keep it.
  String repositoryPath() {
    String[] parts = coordinates.split(":", -1);
    return "%s/%s/%s/%s".formatted(parts[0].replace('.', '/'), parts[1], parts[2], fileName());
  }

  long bytesKept() {
    return entries.isEmpty() ? bytes : entries.stream().mapToLong(Entry::bytes).sum();
  }
}
