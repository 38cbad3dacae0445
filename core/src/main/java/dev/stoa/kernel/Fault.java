package dev.stoa.kernel;

/// One thing wrong with an input.
///
/// @param pointer JSON pointer (RFC 6901) into the input; empty for the whole of it
/// @param message what is wrong and what would be right
public record Fault(String pointer, String message) {}
