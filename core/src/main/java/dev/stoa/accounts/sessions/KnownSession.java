package dev.stoa.accounts.sessions;

import java.time.Instant;

/// A session as its person sees it.
///
/// @param id tells it from the person's others; not its secret, and of no use elsewhere
/// @param lastUsedAt late by up to an hour
/// @param current whether it is the one that asks
public record KnownSession(String id, Instant createdAt, Instant lastUsedAt, boolean current) {}
