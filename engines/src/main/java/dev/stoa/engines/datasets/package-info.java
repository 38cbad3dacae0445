/// Makes the data sets that are shipped out of packages: one Parquet file for each SQL file in the
/// folder `datasets` of this module, under its name. The build runs it; the product never does.
///
/// Start reading at [JdbcDataSets].
@NullMarked
package dev.stoa.engines.datasets;

import org.jspecify.annotations.NullMarked;
