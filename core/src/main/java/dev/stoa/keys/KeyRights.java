package dev.stoa.keys;

import dev.stoa.accounts.Actor;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.UserId;
import org.jspecify.annotations.Nullable;

/// Who may do what with which key: members with those that they made, admins and owners with all.
final class KeyRights {

  private KeyRights() {}

  static void requireMember(Actor actor) {
    actor.require(Role.MEMBER, "have keys");
  }

  /// Another member's key is answered as one that does not exist.
  static boolean sees(Actor actor, ApiKey key) {
    return actor.isAtLeast(Role.ADMIN) || key.creator().equals(actor.user());
  }

  /// Whose keys a list shows; null for those of all.
  static @Nullable UserId onlyOf(Actor actor) {
    return actor.isAtLeast(Role.ADMIN) ? null : actor.user();
  }

  /// A rotation hands out a secret that acts with the role of the key's creator, so it is not for
  /// somebody who has less.
  static void requireAsMuchAs(@Nullable Role creatorRole, Actor actor) {
    if (creatorRole != null && !actor.isAtLeast(creatorRole)) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.ROLE_MISSING,
              "The key acts with the role of its creator, "
                  + creatorRole.word()
                  + ", which is above yours: you may revoke it but not take its new secret."));
    }
  }
}
