/// The catalogue over HTTP: Discover, an asset's page, and applying manifests.
///
/// Start reading at [SearchAssets].
@NullMarked
package dev.stoa.server.api.assets;

import org.jspecify.annotations.NullMarked;
