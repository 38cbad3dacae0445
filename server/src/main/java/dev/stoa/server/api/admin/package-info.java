/// What only administrators of the installation do: people, words of the catalogue, house slugs.
///
/// Start reading at [ListUsers].
@NullMarked
package dev.stoa.server.api.admin;

import org.jspecify.annotations.NullMarked;
