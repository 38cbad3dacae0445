@NullMarked
package dev.stoa.engines.duckdb;

import org.jspecify.annotations.NullMarked;
