package dev.stoa.catalogue.manifest;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

/// A file as it was handed in.
///
/// @param name a relative path such as `models/sentiment.yaml`; files ending in `.yaml` or `.yml`
///   are manifests, others may be referred to by them
/// @param text what is in it; of files that are neither manifests nor Markdown (`.md`) in base64
public record ManifestFile(String name, String text) {

  /// @param bytes as they are on disk
  public static ManifestFile of(String name, byte[] bytes) {
    boolean isText = isManifest(name) || name.endsWith(".md");
    return new ManifestFile(
        name,
        isText
            ? new String(bytes, StandardCharsets.UTF_8)
            : Base64.getEncoder().encodeToString(bytes));
  }

  boolean isManifest() {
    return isManifest(name);
  }

  private static boolean isManifest(String name) {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
