/// Data sets: tables, one Parquet file each, that are read by typed queries.
///
/// A [QueryReader] turns the parameters of an address into a [DataQuery] or tells every fault; a
/// [DataEngine] answers it. No text of a caller becomes part of a statement: columns are those of
/// the data set's [DataShape], values are [Literal]s of the column's type.
///
/// Nothing here knows teams, keys or prices, and nothing here knows the engine that computes.
///
/// Start reading at [DataEngine] and [QueryReader].
@NullMarked
package dev.stoa.data;

import org.jspecify.annotations.NullMarked;
