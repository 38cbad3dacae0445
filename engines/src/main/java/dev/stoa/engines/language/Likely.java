package dev.stoa.engines.language;

/// A language that a text may be written in.
///
/// @param language a BCP 47 tag: two letters where there are such, else three
/// @param score its share; all languages together have 1
public record Likely(String language, double score) {}
