package dev.stoa.catalogue.manifest;

/// A file as it was handed in.
///
/// @param name a relative path such as `models/sentiment.yaml`; files ending in `.yaml` or `.yml`
///   are manifests, others may be referred to by them
public record ManifestFile(String name, String text) {

  boolean isManifest() {
    return name.endsWith(".yaml") || name.endsWith(".yml");
  }
}
