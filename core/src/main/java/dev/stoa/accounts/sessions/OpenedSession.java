package dev.stoa.accounts.sessions;

import dev.stoa.accounts.Secret;
import dev.stoa.accounts.User;
import java.time.Instant;

/// A session just opened: the only time that its secret is there to be told.
public record OpenedSession(User user, Secret secret, Instant expiresAt) implements SignInAnswer {}
