package dev.stoa.accounts;

import dev.stoa.kernel.Role;

/// A team as one of its members sees it.
public record Membership(Team team, Role role) {}
