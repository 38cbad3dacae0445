package dev.stoa.journal;

import java.time.Instant;

/// How far a node's journal has come in the database.
///
/// @param segment the number of the file up to which it was shipped
/// @param position where in it
/// @param movedAt when something was shipped last
/// @param openCalls that were started and are not known to have ended
/// @param parked entries that could not be applied and wait for a person
public record NodeJournal(
    String node, long segment, long position, Instant movedAt, long openCalls, long parked) {}
