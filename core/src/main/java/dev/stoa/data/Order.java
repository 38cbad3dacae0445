package dev.stoa.data;

/// One column to order by. Missing values come last in both directions.
public record Order(Column column, boolean descending) {}
