/// The catalogue's write side: assets with their immutable versions, aliases and plans, the
/// functions and suppliers they name, and the verbs that change them.
///
/// Every change is written, indexed for search and put on the change feed in one transaction. A
/// published version is never altered; only its state moves.
///
/// Nothing here calls a model or knows a subscription. Checking of JSON Schemas and reading of YAML
/// live in the sub-packages `schema` and `manifest`.
///
/// Start reading at [CallableAsset] and [CatalogueApplier].
@NullMarked
package dev.stoa.catalogue;

import org.jspecify.annotations.NullMarked;
