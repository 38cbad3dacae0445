package dev.stoa.keys;

import java.time.Instant;

/// What the console may call with until it expires; the only time that the secret is there.
public record TryToken(KeySecret secret, Instant expiresAt) {}
