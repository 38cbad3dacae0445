package dev.stoa.server.api.me;

import dev.stoa.accounts.sessions.KnownSession;
import dev.stoa.accounts.sessions.Sessions;
import dev.stoa.kernel.Page;
import dev.stoa.server.access.Caller;
import dev.stoa.server.access.SessionCookie;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.util.List;

/// `/api/me/sessions`: where the person is signed in, and how that ends.
public final class MySessions {

  private static final String ALL = "/api/me/sessions";

  private final Sessions sessions;
  private final SessionCookie cookie;

  public MySessions(Sessions sessions, SessionCookie cookie) {
    this.sessions = sessions;
    this.cookie = cookie;
  }

  public List<Operation> operations() {
    return List.of(
        Operation.get("listSessions", ALL, "Lists one's own sessions")
            .access(new Access.SignedIn())
            .answers(200, new PageOf(KnownSession.class))
            .handledBy(this::list),
        Operation.delete("endSession", ALL + "/{session}", "Ends one of one's own sessions")
            .access(new Access.SignedIn())
            .handledBy(this::end),
        Operation.delete("endOtherSessions", ALL, "Ends all of one's own sessions but this one")
            .access(new Access.SignedIn())
            .handledBy(this::endOthers));
  }

  private Response list(Request request) {
    var user = Caller.of(request).inPerson().id();
    return Response.json(new Page<>(sessions.list(user, cookie.require(request)), null));
  }

  /// Ending one that is over changes nothing.
  private Response end(Request request) {
    sessions.end(Caller.of(request).inPerson().id(), request.variable("session"));
    return Response.noContent();
  }

  private Response endOthers(Request request) {
    var user = Caller.of(request).inPerson().id();
    sessions.endOthers(user, cookie.require(request));
    return Response.noContent();
  }
}
