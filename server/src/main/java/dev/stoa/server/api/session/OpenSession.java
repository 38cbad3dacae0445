package dev.stoa.server.api.session;

import dev.stoa.accounts.Membership;
import dev.stoa.accounts.Team;
import dev.stoa.accounts.Teams;
import dev.stoa.accounts.sessions.OpenedSession;
import dev.stoa.accounts.sessions.SignIn;
import dev.stoa.accounts.sessions.SignInAnswer;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.access.Authentication;
import dev.stoa.server.access.ClientAddress;
import dev.stoa.server.access.SessionCookie;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/// `POST /api/session`: signs in.
public final class OpenSession {

  private final SignIn signIn;
  private final Teams teams;
  private final SessionCookie cookie;
  private final ClientAddress address;

  public OpenSession(SignIn signIn, Teams teams, SessionCookie cookie, ClientAddress address) {
    this.signIn = signIn;
    this.teams = teams;
    this.cookie = cookie;
    this.address = address;
  }

  record Form(String email, String password) {

    @Override
    public String toString() {
      return "Form[email=" + email + "]";
    }
  }

  public Operation operation() {
    return Operation.post("openSession", "/api/session", "Signs in")
        .access(new Access.Open())
        .takes(Form.class)
        .answers(200, SignedInJson.class)
        .handledBy(this::open);
  }

  private Response open(Request request) {
    Form form = request.json(Form.class);
    return switch (signIn.open(form.email(), form.password(), address.of(request))) {
      case OpenedSession opened ->
          cookie.set(Response.json(SignedInJson.of(opened.user(), firstTeam(opened))), opened);
      case SignInAnswer.Wrong _ ->
          throw new ProblemException(
              Problem.of(
                  ErrorCode.WRONG_PASSWORD, "No account has this e-mail address and password."));
      case SignInAnswer.Disabled _ -> throw new ProblemException(Authentication.disabled());
      case SignInAnswer.Throttled(Duration retryAfter) ->
          throw new ProblemException(
              Problem.of(
                      ErrorCode.TOO_MANY_TRIES,
                      "Too many tries to sign in to this account. Wait, then try again.")
                  .withRetryAfter(retryAfter));
    };
  }

  private @Nullable Team firstTeam(OpenedSession opened) {
    return teams.listOf(opened.user().id()).stream().map(Membership::team).findFirst().orElse(null);
  }
}
