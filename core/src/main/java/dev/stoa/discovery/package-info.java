/// Discover: the read side of the catalogue. Search with facets over what a viewer may see, and all
/// that an asset's page shows.
///
/// What it tells of speed, success and popularity is measured here: the sums of usage, read twice a
/// minute.
///
/// It keeps a search table of its own, written in the transaction that changes an asset, and never
/// changes an asset. Cards are foreign Markdown: they leave here as harmless HTML.
///
/// Start reading at [AssetSearch] and [AssetPages].
@NullMarked
package dev.stoa.discovery;

import org.jspecify.annotations.NullMarked;
