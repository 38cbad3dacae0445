package dev.stoa.data;

/// A value of a column in its one written form, which an engine reads by the type of the column.
///
/// @param text `true`, `-12`, `0.5`, `2001-12-31`, `23:59:59`, `2001-12-31T23:59:59`,
///   `2001-12-31T23:59:59Z`, or any text for a string
public record Literal(String text) {}
