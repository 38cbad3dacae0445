package dev.stoa.server.ops;

/// How much of the connections to the database is used.
///
/// @param waiting threads that wait for one
/// @param most that there may be
public record PoolLoad(int active, int idle, int waiting, int most) {}
