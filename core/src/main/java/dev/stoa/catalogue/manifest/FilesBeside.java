package dev.stoa.catalogue.manifest;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// The files that a manifest may refer to: those handed in with it, and no others.
final class FilesBeside {

  private final Map<String, String> texts = new HashMap<>();

  FilesBeside(List<ManifestFile> files) {
    files.forEach(file -> texts.put(file.name(), file.text()));
  }

  /// @param manifest the file that refers
  /// @param name beside it, or in a folder below
  Optional<String> find(String manifest, String name) {
    int slash = manifest.lastIndexOf('/');
    return Optional.ofNullable(texts.get(manifest.substring(0, slash + 1) + name));
  }
}
