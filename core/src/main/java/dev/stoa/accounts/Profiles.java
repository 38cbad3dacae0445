package dev.stoa.accounts;

import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.Transactions;

/// Changes what people and teams are called. Addresses stay as they are. Blocking; safe for use by
/// many threads.
public final class Profiles {

  private final UserStore users;
  private final TeamStore teams;
  private final AuditLog audit;
  private final Transactions transactions;

  public Profiles(UserStore users, TeamStore teams, AuditLog audit, Transactions transactions) {
    this.users = users;
    this.teams = teams;
    this.audit = audit;
    this.transactions = transactions;
  }

  /// @throws ProblemException `invalid_input` at `/name`
  public User rename(User user, String name) {
    String plain = sound(name);
    return transactions.together(() -> {
      users.rename(user.id(), plain);
      User after = users.find(user.id()).orElseThrow();
      audit.record(new Deed(null, "rename", "user", user.id().value(), user, after));
      return after;
    });
  }

  /// @throws ProblemException `role_missing`; `invalid_input` at `/name`
  public Team rename(Actor actor, String name) {
    actor.require(Role.OWNER, "rename the team");
    String plain = sound(name);
    TeamId id = actor.team();
    return transactions.together(() -> {
      Team before = teams.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
      teams.rename(id, plain);
      Team after = teams.find(id).orElseThrow(() -> new ProblemException(Problem.notFound()));
      audit.record(new Deed(id, "rename", "team", id.value(), before, after));
      return after;
    });
  }

  private static String sound(String name) {
    String plain = name.strip();
    InputRules.name(plain)
        .ifPresent(text -> {
          throw new ProblemException(Problem.invalid("/name", text));
        });
    return plain;
  }
}
