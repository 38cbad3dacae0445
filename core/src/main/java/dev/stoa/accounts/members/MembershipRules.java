package dev.stoa.accounts.members;

import dev.stoa.accounts.Actor;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;

/// Who may give and take which role.
final class MembershipRules {

  private MembershipRules() {}

  /// An owner manages all roles, an admin those below admin.
  static boolean mayManage(Role own, Role other) {
    return switch (own) {
      case OWNER -> true;
      case ADMIN -> !other.atLeast(Role.ADMIN);
      case MEMBER, VIEWER -> false;
    };
  }

  /// @throws ProblemException `role_missing`
  static void requireMayManage(Actor actor, Role other) {
    actor.require(Role.ADMIN, "manage who belongs to it");
    if (!mayManage(actor.role(), other)) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.ROLE_MISSING,
              "An admin manages members and viewers; only an owner manages admins and owners."));
    }
  }
}
