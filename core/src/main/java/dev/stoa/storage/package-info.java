/// PostgreSQL: where it runs, how it is reached, how its schema grows, and how one node learns that
/// another changed something.
///
/// It knows no table of any domain but its own `change_clock` and `changes`. Only classes named
/// `Jdbc…` may use it.
///
/// Start reading at [Database].
@NullMarked
package dev.stoa.storage;

import org.jspecify.annotations.NullMarked;
