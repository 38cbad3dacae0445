package dev.stoa.accounts.members;

import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Remembers who belongs to a team. Blocking; safe for use by many threads; joins the transaction
/// around it.
public interface MemberStore {

  /// Until the transaction ends, nobody else who calls this for the team goes on: what was read
  /// about its members stays true.
  void lock(TeamId team);

  /// In the order in which they came.
  ///
  /// @param after the last member of the page before; null for the first page
  List<Member> list(TeamId team, @Nullable Place after, int max);

  int owners(TeamId team);

  void changeRole(TeamId team, UserId user, Role role);

  void remove(TeamId team, UserId user);

  /// Where a member stands in the list.
  record Place(Instant since, UserId user) {}
}
