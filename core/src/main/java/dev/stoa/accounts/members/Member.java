package dev.stoa.accounts.members;

import dev.stoa.kernel.Role;
import dev.stoa.kernel.UserId;
import java.time.Instant;

/// One person in a team, as the others in it see them.
public record Member(UserId user, String name, String email, Role role, Instant since) {}
