package dev.stoa.catalogue;

import org.jspecify.annotations.Nullable;

/// Who made or runs an asset.
public record Supplier(String slug, String name, @Nullable String url) {}
