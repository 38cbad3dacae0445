package dev.stoa.server;

import dev.stoa.accounts.User;
import dev.stoa.kernel.Role;
import dev.stoa.keys.Scope;
import org.jspecify.annotations.Nullable;

/// Those who ask in the table of `docs/security.md`, in the order of its columns.
enum Asker {
  NOBODY("nobody", null, null),
  VIEWER("viewer", Role.VIEWER, null),
  MEMBER("member", Role.MEMBER, null),
  ADMIN("admin", Role.ADMIN, null),
  OWNER("owner", Role.OWNER, null),
  OTHER("another team's owner", null, null),
  ADMINISTRATOR("administrator", null, null),
  CALL("`call` key", Role.OWNER, Scope.CALL),
  PUBLISH("`publish` key", Role.OWNER, Scope.PUBLISH),
  MANAGE("`manage` key", Role.OWNER, Scope.MANAGE);

  final String column;
  final @Nullable Role role;
  final @Nullable Scope scope;

  Asker(String column, @Nullable Role role, @Nullable Scope scope) {
    this.column = column;
    this.role = role;
    this.scope = scope;
  }

  /// The person of the team on whose behalf things are made beforehand: the asker, where the asker
  /// may make any.
  Role maker() {
    return role == null || role == Role.VIEWER ? Role.OWNER : role;
  }

  /// The request as this one sends it.
  Ask sign(Ask ask, Crew crew, User other, User administrator) {
    if (scope != null) {
      return ask.key(crew.key(scope));
    }
    if (role != null) {
      return ask.cookie(crew.cookie(role));
    }
    return switch (this) {
      case OTHER -> ask.cookie(Crew.cookie(crew.stoa(), other));
      case ADMINISTRATOR -> ask.cookie(Crew.cookie(crew.stoa(), administrator));
      case NOBODY, VIEWER, MEMBER, ADMIN, OWNER, CALL, PUBLISH, MANAGE -> ask;
    };
  }
}
