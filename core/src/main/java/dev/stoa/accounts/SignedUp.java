package dev.stoa.accounts;

/// A new account with the team that was made for it.
public record SignedUp(User user, Team team) {}
