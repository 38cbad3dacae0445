package dev.stoa.accounts.sessions;

import dev.stoa.accounts.User;
import java.time.Instant;

/// Somebody who is signed in.
public record Session(User user, Instant expiresAt) {}
