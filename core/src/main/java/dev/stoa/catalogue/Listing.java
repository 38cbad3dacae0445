package dev.stoa.catalogue;

import java.util.List;
import org.jspecify.annotations.Nullable;

/// What the catalogue tells about an asset whatever its version.
public record Listing(
    String name,
    String summary,
    @Nullable String function,
    @Nullable String supplier,
    Visibility visibility,
    List<String> languages,
    @Nullable String license,
    List<String> modalities) {

  public Listing {
    languages = List.copyOf(languages);
    modalities = List.copyOf(modalities);
  }

  static Listing of(Asset asset) {
    return new Listing(
        asset.name(),
        asset.summary(),
        asset.function(),
        asset.supplier(),
        asset.visibility(),
        asset.languages(),
        asset.license(),
        asset.modalities());
  }
}
