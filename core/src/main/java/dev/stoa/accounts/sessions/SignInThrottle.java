package dev.stoa.accounts.sessions;

import dev.stoa.accounts.Secret;
import dev.stoa.accounts.User;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;

/// Lets an address try to sign in to one account 5 times in 15 minutes. Accounts that do not exist
/// are counted like the others.
///
/// Blocking; safe for use by many threads.
public final class SignInThrottle {

  static final int TRIES_MAX = 5;
  static final Duration WINDOW = Duration.ofMinutes(15);

  private static final int NETWORK_BYTES = 8;

  private final TryCounts counts;
  private final InstantSource clock;

  public SignInThrottle(TryCounts counts, InstantSource clock) {
    this.counts = counts;
    this.clock = clock;
  }

  /// Counts a try. Answers how long to wait when it is one too many.
  Optional<Duration> count(String email, String address) {
    Instant now = now();
    var count = counts.add(account(email), network(address), now, now.minus(WINDOW));
    return count.tries() <= TRIES_MAX
        ? Optional.empty()
        : Optional.of(Duration.between(now, count.beganAt().plus(WINDOW)));
  }

  void clear(String email, String address) {
    counts.clear(account(email), network(address));
  }

  /// Forgets what no longer counts; worth doing once an hour.
  ///
  /// @return how many counts that were
  public int prune() {
    return counts.deleteBegunBefore(now().minus(WINDOW));
  }

  // a hash, because people type their passwords into the wrong field
  private static String account(String email) {
    return Secret.sha256(User.emailKey(email));
  }

  // whoever has one IPv6 address has the 2^64 of its network
  private static String network(String address) {
    try {
      InetAddress parsed = InetAddress.ofLiteral(address);
      return parsed instanceof Inet6Address
          ? HexFormat.of().formatHex(Arrays.copyOf(parsed.getAddress(), NETWORK_BYTES)) + "/64"
          : parsed.getHostAddress();
    } catch (IllegalArgumentException noLiteral) {
      return address;
    }
  }

  private Instant now() {
    return clock.instant().truncatedTo(ChronoUnit.MILLIS);
  }
}
