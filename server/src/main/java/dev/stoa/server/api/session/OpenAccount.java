package dev.stoa.server.api.session;

import dev.stoa.accounts.NewAccount;
import dev.stoa.accounts.SignedUp;
import dev.stoa.accounts.members.SignUp;
import dev.stoa.accounts.sessions.Sessions;
import dev.stoa.server.access.SessionCookie;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import org.jspecify.annotations.Nullable;

/// `POST /api/signup`: makes an account with its personal team and signs in.
public final class OpenAccount {

  private final SignUp signUp;
  private final Sessions sessions;
  private final SessionCookie cookie;

  public OpenAccount(SignUp signUp, Sessions sessions, SessionCookie cookie) {
    this.signUp = signUp;
    this.sessions = sessions;
    this.cookie = cookie;
  }

  /// All but the invitation are needed. They may be missing here so that the account can tell of
  /// every fault at once.
  ///
  /// @param invitation the secret of an invitation; needed where signing up is closed
  record Form(
      @Nullable String email,
      @Nullable String password,
      @Nullable String name,
      @Nullable String invitation) {

    @Override
    public String toString() {
      return "Form[email=" + email + "]";
    }
  }

  public Operation operation() {
    return Operation.post("openAccount", "/api/signup", "Makes an account and signs in")
        .access(new Access.Open())
        .takes(Form.class)
        .answers(201, SignedInJson.class)
        .handledBy(this::open);
  }

  private Response open(Request request) {
    Form form = request.json(Form.class);
    NewAccount account = NewAccount.of(form.email(), form.password(), form.name());
    SignedUp made =
        form.invitation() == null
            ? signUp.signUp(account)
            : signUp.signUp(account, form.invitation());
    return cookie.set(
        Response.json(201, SignedInJson.of(made.user(), made.team())), sessions.open(made.user()));
  }
}
