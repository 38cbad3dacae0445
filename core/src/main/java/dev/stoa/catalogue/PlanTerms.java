package dev.stoa.catalogue;

/// What a subscriber must accept in words.
///
/// @param version counts up with every change of the text, so that an acceptance says of what
/// @param text Markdown
public record PlanTerms(int version, String text) {}
