package dev.stoa.accounts.members;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.Teams;
import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.events.ChangeFeed;
import dev.stoa.events.Topic;
import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.Transactions;
import dev.stoa.kernel.UserId;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Lists the members of a team, changes their roles and removes them.
///
/// Every change looks again at the roles as they are, under a lock of the team, so that two owners
/// who remove each other at the same time do not leave the team without one. Blocking; safe for use
/// by many threads.
public final class Members {

  private static final String QUERY = "members";

  private final MemberStore store;
  private final Teams teams;
  private final ChangeFeed changes;
  private final AuditLog audit;
  private final Transactions transactions;

  public Members(
      MemberStore store,
      Teams teams,
      ChangeFeed changes,
      AuditLog audit,
      Transactions transactions) {
    this.store = store;
    this.teams = teams;
    this.changes = changes;
    this.audit = audit;
    this.transactions = transactions;
  }

  /// In the order in which they came.
  ///
  /// @throws ProblemException `bad_cursor`
  public Page<Member> list(TeamId team, @Nullable String cursor, int limit) {
    List<Member> found = store.list(team, cursor == null ? null : place(cursor), limit + 1);
    return Page.of(
        found, limit, QUERY, last -> List.of(last.since().toString(), last.user().value()));
  }

  /// @throws ProblemException `role_missing`; `not_found` for who is no member; `conflict` for the
  ///   last owner
  public void changeRole(Actor actor, UserId user, Role role) {
    actor.require(Role.ADMIN, "change a role");
    change(
        actor,
        (acting, present) -> {
          Role before = present.role(user);
          MembershipRules.requireMayManage(acting, before);
          MembershipRules.requireMayManage(acting, role);
          if (before == Role.OWNER && role != Role.OWNER) {
            requireAnotherOwner(actor.team());
          }
          store.changeRole(actor.team(), user, role);
          record(actor, "change", user, before, role);
        });
  }

  /// Everybody may remove themselves.
  ///
  /// @throws ProblemException as [#changeRole]
  public void remove(Actor actor, UserId user) {
    change(
        actor,
        (acting, present) -> {
          if (!user.equals(actor.user())) {
            acting.require(Role.ADMIN, "remove somebody");
            MembershipRules.requireMayManage(acting, present.role(user));
          }
          Role before = present.role(user);
          if (before == Role.OWNER) {
            requireAnotherOwner(actor.team());
          }
          store.remove(actor.team(), user);
          record(actor, "remove", user, before, null);
        });
  }

  private void record(Actor actor, String verb, UserId user, Role before, @Nullable Role after) {
    @Nullable RoleOf now = after == null ? null : new RoleOf(after);
    audit.record(new Deed(actor.team(), verb, "member", user.value(), new RoleOf(before), now));
  }

  /// What the audit keeps of a member.
  private record RoleOf(Role role) {}

  private void change(Actor actor, Change change) {
    transactions.together(() -> {
      store.lock(actor.team());
      Present present = user -> presentRole(actor.team(), user);
      change.make(current(actor, present.role(actor.user())), present);
      changes.record(Topic.TEAM, actor.team().value());
      return actor;
    });
  }

  /// The role may have sunk since the request began.
  private static Actor current(Actor actor, Role present) {
    Role role = actor.isAtLeast(present) ? present : actor.role();
    return new Actor(actor.team(), actor.user(), role, actor.key());
  }

  private Role presentRole(TeamId team, UserId user) {
    return teams.role(team, user).orElseThrow(() -> new ProblemException(Problem.notFound()));
  }

  private void requireAnotherOwner(TeamId team) {
    if (store.owners(team) < 2) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.CONFLICT,
              "The last owner of a team stays its owner. Make somebody else an owner first."));
    }
  }

  private static MemberStore.Place place(String cursor) {
    List<String> parts = Cursor.decode(QUERY, cursor, 2);
    try {
      return new MemberStore.Place(Instant.parse(parts.get(0)), new UserId(parts.get(1)));
    } catch (DateTimeException | IllegalArgumentException altered) {
      throw Cursor.refused();
    }
  }

  @FunctionalInterface
  private interface Change {
    void make(Actor acting, Present present);
  }

  @FunctionalInterface
  private interface Present {
    Role role(UserId user);
  }
}
