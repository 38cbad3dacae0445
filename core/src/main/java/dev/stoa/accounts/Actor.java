package dev.stoa.accounts;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// Who acts on a team now.
///
/// @param role the role in the team at the time of the request, or less when a key narrows it
/// @param key the key that was used; null in a session
public record Actor(TeamId team, UserId user, Role role, @Nullable KeyId key) {

  public boolean isAtLeast(Role needed) {
    return role.atLeast(needed);
  }

  /// @param deed what was to be done, to complete "you need the role … to"
  /// @throws ProblemException `role_missing`
  public void require(Role needed, String deed) {
    if (!isAtLeast(needed)) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.ROLE_MISSING,
              "You need the role %s or higher in this team to %s; yours is %s."
                  .formatted(needed.word(), deed, role.word())));
    }
  }
}
