package dev.stoa.data;

/// One column of a data set.
///
/// @param nullable whether values may be missing
public record Column(String name, ColumnType type, boolean nullable) {}
