package dev.stoa.server.api.assets;

/// A call that works as pasted once `$STOA_API_KEY` holds a key.
///
/// @param language a word for highlighting, such as `python`
/// @param title as people name it
record Snippet(String language, String title, String code) {}
