package dev.stoa.server.api.members;

import dev.stoa.accounts.members.Invitations;
import dev.stoa.accounts.members.IssuedInvitation;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.UserId;
import dev.stoa.server.access.Caller;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// `POST /api/teams/{team}/invitations`: invites somebody. The answer has the secret, which is told
/// this once.
public final class InviteMember {

  private final Invitations invitations;

  public InviteMember(Invitations invitations) {
    this.invitations = invitations;
  }

  /// @param email the only address that may accept; left out, whoever has the secret may
  record Form(Role role, @Nullable String email) {}

  record Issued(
      String id,
      Role role,
      @Nullable String email,
      UserId invitedBy,
      Instant createdAt,
      Instant expiresAt,
      String secret) {

    static Issued of(IssuedInvitation issued) {
      var made = issued.invitation();
      return new Issued(
          made.id(),
          made.role(),
          made.email(),
          made.invitedBy(),
          made.createdAt(),
          made.expiresAt(),
          issued.secret().value());
    }

    @Override
    public String toString() {
      return "Issued[id=" + id + "]";
    }
  }

  public Operation operation() {
    return Operation.post(
            "inviteMember", "/api/teams/{team}/invitations", "Invites somebody into the team")
        .access(new Access.OfTeam(Role.ADMIN, "manage"))
        .takes(Form.class)
        .answers(201, Issued.class)
        .handledBy(this::invite);
  }

  private Response invite(Request request) {
    Form form = request.json(Form.class);
    var issued = invitations.invite(Caller.of(request).acting(), form.role(), form.email());
    return Response.json(201, Issued.of(issued));
  }
}
