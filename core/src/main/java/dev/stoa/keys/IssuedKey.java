package dev.stoa.keys;

/// A key with its secret: the only time that the secret is there to be shown.
public record IssuedKey(ApiKey key, KeySecret secret) {}
