package dev.stoa.server.api.links;

import dev.stoa.accounts.NewAccount;
import dev.stoa.accounts.SignedUp;
import dev.stoa.accounts.links.FirstAdministrator;
import dev.stoa.accounts.sessions.Sessions;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.server.access.SessionCookie;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import org.jspecify.annotations.Nullable;

/// `POST /api/welcome`: makes the first administrator with the link that Stoa printed at its start.
public final class WelcomeAdministrator {

  private final FirstAdministrator first;
  private final Sessions sessions;
  private final SessionCookie cookie;

  public WelcomeAdministrator(FirstAdministrator first, Sessions sessions, SessionCookie cookie) {
    this.first = first;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  /// @param secret what stands behind the `#` of the link
  record Form(
      String secret, @Nullable String email, @Nullable String password, @Nullable String name) {

    @Override
    public String toString() {
      return "Form[email=" + email + "]";
    }
  }

  record Welcomed(UserId user, TeamId team) {}

  public Operation operation() {
    return Operation.post("welcomeAdministrator", "/api/welcome", "Makes the first administrator")
        .access(new Access.Open())
        .takes(Form.class)
        .answers(201, Welcomed.class)
        .handledBy(this::welcome);
  }

  private Response welcome(Request request) {
    Form form = request.json(Form.class);
    SignedUp made =
        first.redeem(form.secret(), NewAccount.of(form.email(), form.password(), form.name()));
    return cookie.set(
        Response.json(201, new Welcomed(made.user().id(), made.team().id())),
        sessions.open(made.user()));
  }
}
