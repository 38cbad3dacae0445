package dev.stoa.events;

/// Something has changed, been made or been deleted.
///
/// @param version counts up by one with each change, in the order of commits
public record Change(long version, Topic topic, String id) {}
