package dev.stoa.server.api.session;

import dev.stoa.accounts.sessions.Sessions;
import dev.stoa.server.access.SessionCookie;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;

/// `DELETE /api/session`: signs out. Open to all, so that a browser whose session has ended gets
/// rid of its cookie too.
public final class CloseSession {

  private final Sessions sessions;
  private final SessionCookie cookie;

  public CloseSession(Sessions sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  public Operation operation() {
    return Operation.delete("closeSession", "/api/session", "Signs out")
        .access(new Access.Open())
        .handledBy(this::close);
  }

  private Response close(Request request) {
    String secret = cookie.read(request);
    if (secret != null) {
      sessions.close(secret);
    }
    return cookie.clear(Response.noContent());
  }
}
