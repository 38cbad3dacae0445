/// Manifests: YAML files that declare suppliers, functions and models, as shipped with Stoa and as
/// applied by publishers.
///
/// Reading is strict: an unknown key, a wrong type or a repeated name is a fault, each with its
/// file and line, and all of them are reported together. Anchors, aliases and tags are refused, so
/// a small file cannot unfold into a huge one. Nothing is read from disk: files are handed in.
///
/// Start reading at [ManifestApplier] and [ManifestReader].
@NullMarked
package dev.stoa.catalogue.manifest;

import org.jspecify.annotations.NullMarked;
