package dev.stoa.events;

/// Something has changed, been made or been deleted.
///
/// @param version the number of the transaction that did it; all changes of one share it
public record Change(long version, Topic topic, String id) {}
