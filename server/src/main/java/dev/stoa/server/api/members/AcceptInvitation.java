package dev.stoa.server.api.members;

import dev.stoa.accounts.Membership;
import dev.stoa.accounts.members.InvitationAcceptance;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.TeamId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `POST /api/invitations/accept`: joins the team that one was invited into.
public final class AcceptInvitation {

  private final InvitationAcceptance acceptance;

  public AcceptInvitation(InvitationAcceptance acceptance) {
    this.acceptance = acceptance;
  }

  record Form(String secret) {

    @Override
    public String toString() {
      return "Form[…]";
    }
  }

  record Joined(JoinedTeam team, Role role) {

    static Joined of(Membership membership) {
      var team = membership.team();
      return new Joined(new JoinedTeam(team.id(), team.slug(), team.name()), membership.role());
    }
  }

  record JoinedTeam(TeamId id, String slug, String name) {}

  public Operation operation() {
    return Operation.post(
            "acceptInvitation", "/api/invitations/accept", "Joins a team by invitation")
        .access(new Access.SignedIn())
        .takes(Form.class)
        .answers(200, Joined.class)
        .handledBy(this::accept);
  }

  private Response accept(Request request) {
    Caller caller = Caller.of(request);
    if (caller.key() != null) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.SCOPE_MISSING,
              "A key belongs to one team and joins no other. Sign in to accept an invitation."));
    }
    Form form = request.json(Form.class);
    return Response.json(Joined.of(acceptance.accept(form.secret(), caller.signedIn())));
  }
}
