package dev.stoa.server.access;

import dev.stoa.accounts.sessions.OpenedSession;
import dev.stoa.accounts.sessions.Sessions;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/// The cookie that carries a session's secret: never readable by scripts, never sent from another
/// site, and over https bound to this very host.
public final class SessionCookie {

  private final String name;
  private final String attributes;

  /// @param publicUrl the address under which browsers reach Stoa
  public SessionCookie(URI publicUrl) {
    boolean secure = "https".equals(publicUrl.getScheme());
    this.name = secure ? "__Host-stoa_session" : "stoa_session";
    this.attributes = "; Path=/; HttpOnly; SameSite=Lax" + (secure ? "; Secure" : "");
  }

  public String name() {
    return name;
  }

  public @Nullable String read(Request request) {
    return request.cookie(name);
  }

  /// On routes that ask for a session.
  public String require(Request request) {
    String secret = read(request);
    if (secret == null) {
      throw new IllegalStateException("the route does not ask for a session");
    }
    return secret;
  }

  public Response set(Response response, OpenedSession session) {
    return response.withAddedHeader(
        "set-cookie",
        name
            + "="
            + session.secret().value()
            + attributes
            + "; Max-Age="
            + Sessions.LIFE.toSeconds());
  }

  public Response clear(Response response) {
    return response.withAddedHeader("set-cookie", name + "=" + attributes + "; Max-Age=0");
  }
}
