package dev.stoa.accounts.links;

import dev.stoa.accounts.Secret;
import java.time.Instant;

/// What to put into the address that is handed over. The page behind it asks for the rest.
public record OneTimeLink(Secret secret, Instant expiresAt) {}
