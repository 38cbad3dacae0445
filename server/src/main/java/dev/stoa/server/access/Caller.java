package dev.stoa.server.access;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.User;
import dev.stoa.audit.By;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.keys.ApiKey;
import dev.stoa.server.http.Request;
import org.jspecify.annotations.Nullable;

/// Whoever asks, as far as the gate knows. A handler gets it from the request:
/// `Caller.of(request)`.
///
/// @param user null when nobody is signed in and no key was sent
/// @param key the key that was used; null in a session
/// @param actor who acts on the team in the path; null on routes without a team
public record Caller(@Nullable User user, @Nullable ApiKey key, @Nullable Actor actor) {

  static final Caller NOBODY = new Caller(null, null, null);

  public static Caller of(Request request) {
    return request.the(Caller.class);
  }

  /// On routes that need somebody signed in.
  public User signedIn() {
    if (user == null) {
      throw new IllegalStateException("the route does not ask for a user");
    }
    return user;
  }

  /// The person in a session, on routes that are nothing for a key.
  ///
  /// @throws ProblemException `scope_missing`
  public User inPerson() {
    if (key != null) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.SCOPE_MISSING, "No key may do this. A person must sign in and do it."));
    }
    return signedIn();
  }

  /// On routes of a team.
  public Actor acting() {
    if (actor == null) {
      throw new IllegalStateException("the route has no team");
    }
    return actor;
  }

  By by() {
    return new By(user == null ? null : user.id(), key == null ? null : key.id());
  }

  Caller actingAs(Actor now) {
    return new Caller(user, key, now);
  }
}
