package dev.stoa.accounts;

import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Remembers teams and who belongs to them. Blocking; safe for use by many threads; joins the
/// transaction around it.
public interface TeamStore {

  /// False, and nothing kept, when the slug is taken.
  boolean insert(Team team);

  void rename(TeamId id, String name);

  Optional<Team> find(TeamId id);

  Optional<Team> findBySlug(String slug);

  /// Personal teams first, then by slug.
  List<Membership> listOf(UserId user);

  Optional<Role> role(TeamId team, UserId user);

  /// False when the user belongs to the team already; the role is then left as it was.
  boolean join(TeamId team, UserId user, Role role, Instant since);
}
