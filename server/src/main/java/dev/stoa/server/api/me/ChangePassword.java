package dev.stoa.server.api.me;

import dev.stoa.accounts.sessions.PasswordChange;
import dev.stoa.server.access.Caller;
import dev.stoa.server.access.SessionCookie;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `PUT /api/me/password`: sets another password; all other sessions end.
public final class ChangePassword {

  private final PasswordChange passwords;
  private final SessionCookie cookie;

  public ChangePassword(PasswordChange passwords, SessionCookie cookie) {
    this.passwords = passwords;
    this.cookie = cookie;
  }

  /// @param current the password until now
  record Form(String current, String password) {

    @Override
    public String toString() {
      return "Form[]";
    }
  }

  public Operation operation() {
    return Operation.put("changePassword", "/api/me/password", "Changes one's own password")
        .access(new Access.SignedIn())
        .takes(Form.class)
        .handledBy(this::change);
  }

  private Response change(Request request) {
    var user = Caller.of(request).inPerson();
    Form form = request.json(Form.class);
    passwords.change(user, cookie.require(request), form.current(), form.password());
    return Response.noContent();
  }
}
