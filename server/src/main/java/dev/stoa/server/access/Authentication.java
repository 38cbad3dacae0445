package dev.stoa.server.access;

import dev.stoa.accounts.User;
import dev.stoa.accounts.UserStore;
import dev.stoa.accounts.sessions.Session;
import dev.stoa.accounts.sessions.Sessions;
import dev.stoa.invocation.View;
import dev.stoa.invocation.ViewKeeper;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.keys.KeyCheck;
import dev.stoa.keys.KeyVerifier;
import dev.stoa.keys.KnownKey;
import dev.stoa.server.http.Request;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// Finds out who asks: a key in a header if there is one, else the session of the cookie.
public final class Authentication {

  private final SessionCookie cookie;
  private final Sessions sessions;
  private final UserStore users;
  private final ViewKeeper views;
  private final InstantSource clock;

  public Authentication(
      SessionCookie cookie,
      Sessions sessions,
      UserStore users,
      ViewKeeper views,
      InstantSource clock) {
    this.cookie = cookie;
    this.sessions = sessions;
    this.users = users;
    this.views = views;
    this.clock = clock;
  }

  /// Who was found, and by what.
  ///
  /// @param known null in a session, and for nobody
  record Found(Caller caller, @Nullable KnownKey known) {}

  /// @throws ProblemException for a key that is not good; a session that is over is nobody's
  Found find(Request request) {
    String presented = PresentedKey.of(request);
    return presented == null ? bySession(request) : byKey(presented);
  }

  /// What somebody is told whose account is disabled.
  public static Problem disabled() {
    return Problem.of(
        ErrorCode.ACCOUNT_DISABLED,
        "An administrator of this installation has disabled the account. Ask one of them.");
  }

  private Found bySession(Request request) {
    Optional<Session> session = Optional.ofNullable(cookie.read(request)).flatMap(sessions::check);
    return new Found(
        session.map(open -> new Caller(open.user(), null, null)).orElse(Caller.NOBODY), null);
  }

  private Found byKey(String presented) {
    View view =
        views
            .current()
            .orElseThrow(() ->
                new ProblemException(
                    Problem.of(
                        ErrorCode.UNAVAILABLE, "Stoa has lost its database. Try again later.")));
    return switch (new KeyVerifier(view, clock).check(presented)) {
      case KeyCheck.Refused refused -> throw new ProblemException(refused.problem());
      case KeyCheck.Accepted(KnownKey known) -> {
        User creator =
            users
                .find(known.key().creator())
                .orElseThrow(() -> new IllegalStateException("no such user"));
        if (creator.isDisabled()) {
          throw new ProblemException(disabled());
        }
        yield new Found(new Caller(creator, known.key(), null), known);
      }
    };
  }
}
