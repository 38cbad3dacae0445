/// Reads data sets with DuckDB, inside this process.
///
/// The Parquet file of a data set is read once, into a table file of Stoa's own ([JdbcTables],
/// [JdbcTableLoader]); queries run on one instance ([JdbcDuckDb]) that can neither write what it
/// reads nor reach any file but Stoa's own, the network or an extension, with bounded memory, on a
/// bounded pool of threads ([QueryPool]).
///
/// Statements are made of fixed words, the numbers of columns and of rows ([Statements]); every
/// value of a caller is a parameter.
///
/// Start reading at [DuckDataEngine].
@NullMarked
package dev.stoa.engines.duckdb;

import org.jspecify.annotations.NullMarked;
