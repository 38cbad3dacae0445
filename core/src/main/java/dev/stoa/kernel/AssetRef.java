package dev.stoa.kernel;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// How an address names an asset: `slug` (the house catalogue), `team/slug`, or the id; each with
/// an optional `@version`, a positive integer or an alias such as `prod`.
public sealed interface AssetRef {

  /// The version or alias asked for; null means the current version.
  @Nullable String version();

  record House(String slug, @Nullable String version) implements AssetRef {
    @Override
    public String toString() {
      return slug + suffix(version);
    }
  }

  record OfTeam(String team, String slug, @Nullable String version) implements AssetRef {
    @Override
    public String toString() {
      return team + "/" + slug + suffix(version);
    }
  }

  record ById(AssetId id, @Nullable String version) implements AssetRef {
    @Override
    public String toString() {
      return id + suffix(version);
    }
  }

  /// Reads a ref as it stands in an address, already percent-decoded. Empty when it cannot name
  /// anything: callers answer that exactly as they answer an unknown asset.
  static Optional<AssetRef> parse(String text) {
    int at = text.indexOf('@');
    String name = at < 0 ? text : text.substring(0, at);
    String version = at < 0 ? null : text.substring(at + 1);
    if (version != null && !isVersion(version)) {
      return Optional.empty();
    }
    if (HexId.isHexId(name)) {
      return Optional.of(new ById(new AssetId(name), version));
    }
    int slash = name.indexOf('/');
    if (slash < 0) {
      return Slug.isSlug(name) ? Optional.of(new House(name, version)) : Optional.empty();
    }
    String team = name.substring(0, slash);
    String slug = name.substring(slash + 1);
    return Slug.isSlug(team) && Slug.isSlug(slug)
        ? Optional.of(new OfTeam(team, slug, version))
        : Optional.empty();
  }

  private static boolean isVersion(String text) {
    if (text.isEmpty() || text.length() > 32) {
      return false;
    }
    return text.chars().allMatch(c -> (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || c == '-');
  }

  private static String suffix(@Nullable String version) {
    return version == null ? "" : "@" + version;
  }
}
