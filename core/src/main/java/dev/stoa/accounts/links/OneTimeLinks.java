package dev.stoa.accounts.links;

import dev.stoa.accounts.Secret;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.UserId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;

/// Makes one-time links and takes them back when they are used. The newest link for a purpose is
/// the only one that works.
///
/// Taking is to be done in a transaction, which gives the link back when what follows fails.
/// Blocking; safe for use by many threads.
public final class OneTimeLinks {

  static final Duration ADMINISTRATOR_LIFE = Duration.ofDays(7);
  static final Duration PASSWORD_LIFE = Duration.ofDays(1);

  private final LinkStore store;
  private final InstantSource clock;

  public OneTimeLinks(LinkStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  OneTimeLink forAdministrator() {
    OneTimeLink link = link(ADMINISTRATOR_LIFE);
    store.deleteForAdministrator();
    store.insertForAdministrator(link.secret().hash(), now(), link.expiresAt());
    return link;
  }

  OneTimeLink forPassword(UserId user) {
    OneTimeLink link = link(PASSWORD_LIFE);
    store.deleteForPassword(user);
    store.insertForPassword(link.secret().hash(), user, now(), link.expiresAt());
    return link;
  }

  void takeForAdministrator(String secret) {
    if (!store.takeForAdministrator(new Secret(secret).hash(), now())) {
      throw notValid("Start Stoa again for a new one, unless there is an administrator by now.");
    }
  }

  UserId takeForPassword(String secret) {
    return store
        .takeForPassword(new Secret(secret).hash(), now())
        .orElseThrow(() -> notValid("Ask an administrator for a new one."));
  }

  void forgetAdministrator() {
    store.deleteForAdministrator();
  }

  /// Forgets what has expired; worth doing once an hour.
  ///
  /// @return how many links that were
  public int prune() {
    return store.deleteExpired(now());
  }

  private OneTimeLink link(Duration life) {
    return new OneTimeLink(Secret.random(), now().plus(life));
  }

  private static ProblemException notValid(String advice) {
    return new ProblemException(
        Problem.invalid(
            "/secret",
            "This link is not valid: it was used, replaced, has expired or never was. " + advice));
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
