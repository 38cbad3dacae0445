package dev.stoa.accounts.members;

import dev.stoa.accounts.Membership;
import dev.stoa.accounts.Team;
import dev.stoa.accounts.TeamStore;
import dev.stoa.accounts.User;
import dev.stoa.audit.AuditLog;
import dev.stoa.audit.Deed;
import dev.stoa.events.ChangeFeed;
import dev.stoa.events.Topic;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Transactions;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Brings an invited person into the team. A refusal leaves the invitation open.
///
/// Blocking; safe for use by many threads.
public final class InvitationAcceptance {

  private final Invitations invitations;
  private final TeamStore teams;
  private final ChangeFeed changes;
  private final AuditLog audit;
  private final Transactions transactions;
  private final InstantSource clock;

  public InvitationAcceptance(
      Invitations invitations,
      TeamStore teams,
      ChangeFeed changes,
      AuditLog audit,
      Transactions transactions,
      InstantSource clock) {
    this.invitations = invitations;
    this.teams = teams;
    this.changes = changes;
    this.audit = audit;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// @throws ProblemException `invalid_input` at `/secret`; `conflict` for a member of the team, or
  ///   when the invitation is for another address
  public Membership accept(String secret, User user) {
    return accept(secret, user, "/secret");
  }

  /// Joins the transaction around it.
  Membership accept(String secret, User user, String pointer) {
    return transactions.together(() -> {
      Invitation invitation = invitations.take(secret, user.email(), pointer);
      requireStillGiven(invitation, pointer);
      var now = clock.instant().truncatedTo(ChronoUnit.MILLIS);
      if (!teams.join(invitation.team(), user.id(), invitation.role(), now)) {
        throw new ProblemException(
            Problem.of(ErrorCode.CONFLICT, "You belong to this team already."));
      }
      changes.record(Topic.TEAM, invitation.team().value());
      audit.record(
          new Deed(invitation.team(), "join", "member", user.id().value(), null, invitation));
      Team team = teams.find(invitation.team()).orElseThrow();
      return new Membership(team, invitation.role());
    });
  }

  private void requireStillGiven(Invitation invitation, String pointer) {
    boolean given =
        teams
            .role(invitation.team(), invitation.invitedBy())
            .filter(own -> MembershipRules.mayManage(own, invitation.role()))
            .isPresent();
    if (!given) {
      throw Invitations.notValid(pointer);
    }
  }
}
