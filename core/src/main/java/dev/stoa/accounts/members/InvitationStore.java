package dev.stoa.accounts.members;

import dev.stoa.kernel.TeamId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Remembers open invitations by the hash of their secret. Blocking; safe for use by many threads;
/// joins the transaction around it.
public interface InvitationStore {

  void insert(Invitation invitation, String secretHash);

  /// Those that have not expired, newest first.
  List<Invitation> list(TeamId team, Instant now);

  Optional<Invitation> find(TeamId team, String id);

  /// Takes the invitation out, so that of two who accept at once only one gets it.
  Optional<Invitation> take(String secretHash, Instant now);

  void delete(TeamId team, String id);

  /// @return how many there were
  int deleteExpired(Instant now);
}
