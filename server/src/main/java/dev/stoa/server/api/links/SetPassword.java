package dev.stoa.server.api.links;

import dev.stoa.accounts.links.PasswordReset;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `POST /api/password`: sets a new password with a one-time link; all sessions end.
public final class SetPassword {

  private final PasswordReset reset;

  public SetPassword(PasswordReset reset) {
    this.reset = reset;
  }

  /// @param secret what stands behind the `#` of the link
  record Form(String secret, String password) {

    @Override
    public String toString() {
      return "Form[]";
    }
  }

  public Operation operation() {
    return Operation.post("setPassword", "/api/password", "Sets a new password")
        .access(new Access.Open())
        .takes(Form.class)
        .handledBy(this::set);
  }

  private Response set(Request request) {
    Form form = request.json(Form.class);
    reset.redeem(form.secret(), form.password());
    return Response.noContent();
  }
}
