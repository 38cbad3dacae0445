package dev.stoa.accounts.members;

import dev.stoa.accounts.Secret;

/// An invitation just made: the only time that its secret is there to be told.
public record IssuedInvitation(Invitation invitation, Secret secret) {}
