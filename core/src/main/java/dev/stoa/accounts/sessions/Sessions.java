package dev.stoa.accounts.sessions;

import dev.stoa.accounts.Secret;
import dev.stoa.accounts.SessionEnds;
import dev.stoa.accounts.User;
import dev.stoa.accounts.UserStore;
import dev.stoa.kernel.Transactions;
import dev.stoa.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;

/// Opens, checks and closes sessions. A session lives for 30 days after it was last used; it ends
/// at once when it is closed or the user's password changes.
///
/// Blocking; safe for use by many threads.
public final class Sessions {

  public static final Duration LIFE = Duration.ofDays(30);

  /// Being used prolongs a session at most this often, so that reading seldom writes.
  private static final Duration EXTENDED_EVERY = Duration.ofHours(1);

  /// Of a hash, to tell a person's sessions apart.
  private static final int ID_CHARS = 24;

  private final SessionStore store;
  private final UserStore users;
  private final SessionEnds ends;
  private final Transactions transactions;
  private final InstantSource clock;

  public Sessions(
      SessionStore store,
      UserStore users,
      SessionEnds ends,
      Transactions transactions,
      InstantSource clock) {
    this.store = store;
    this.users = users;
    this.ends = ends;
    this.transactions = transactions;
    this.clock = clock;
  }

  /// For somebody who has just proved who they are in another way than [SignIn], as by signing up.
  public OpenedSession open(User user) {
    return open(user, users.passwordVersion(user.id()));
  }

  OpenedSession open(User user, int passwordVersion) {
    Secret secret = Secret.random();
    Instant now = now();
    Instant expiresAt = now.plus(LIFE);
    store.insert(
        new SessionStore.NewSession(secret.hash(), user.id(), passwordVersion, now, expiresAt));
    return new OpenedSession(user, secret, expiresAt);
  }

  /// Empty for whatever is not the secret of a living session.
  public Optional<Session> check(String secret) {
    String hash = new Secret(secret).hash();
    Instant now = now();
    return store.find(hash, now).map(session -> extended(session, hash, now.plus(LIFE)));
  }

  /// Does nothing when there is no such session.
  public void close(String secret) {
    transactions.together(() -> {
      Optional<UserId> whose = store.delete(new Secret(secret).hash());
      whose.ifPresent(ends::endedOf);
      return whose;
    });
  }

  /// Those of the person, newest first.
  ///
  /// @param secret of the session that asks
  public List<KnownSession> list(UserId user, String secret) {
    String current = new Secret(secret).hash();
    return store.listOf(user, now()).stream()
        .map(each ->
            new KnownSession(
                each.secretHash().substring(0, ID_CHARS),
                each.createdAt(),
                each.expiresAt().minus(LIFE),
                each.secretHash().equals(current)))
        .toList();
  }

  /// Does nothing when the person has no such session.
  ///
  /// @param id as in [#list]
  public void end(UserId user, String id) {
    if (id.length() == ID_CHARS) {
      ending(user, () -> store.deleteOf(user, id));
    }
  }

  /// @param secret of the session that goes on
  public void endOthers(UserId user, String secret) {
    ending(user, () -> store.deleteOthers(user, new Secret(secret).hash()));
  }

  /// Sets another password, which ends all sessions of the person but this one.
  void outlive(UserId user, String secret, String passwordHash) {
    String kept = new Secret(secret).hash();
    ending(
        user,
        () -> {
          store.deleteOthers(user, kept);
          users.changePassword(user, passwordHash);
          store.renew(kept, users.passwordVersion(user));
        });
  }

  private void ending(UserId user, Runnable work) {
    transactions.together(() -> {
      work.run();
      ends.endedOf(user);
      return user;
    });
  }

  /// Forgets what has expired; worth doing once an hour.
  ///
  /// @return how many sessions that were
  public int prune() {
    return store.deleteExpired(now());
  }

  private Session extended(Session session, String hash, Instant expiresAt) {
    if (session.expiresAt().plus(EXTENDED_EVERY).isAfter(expiresAt)) {
      return session;
    }
    store.extend(hash, expiresAt);
    return new Session(session.user(), expiresAt);
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
