/// PostgreSQL: where it runs, how it is reached, and how its schema grows.
///
/// It knows no table of any domain. Only classes named `Jdbc…` may use it.
///
/// Start reading at [Database].
@NullMarked
package dev.stoa.storage;

import org.jspecify.annotations.NullMarked;
