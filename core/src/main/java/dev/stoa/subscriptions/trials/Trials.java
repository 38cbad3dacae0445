package dev.stoa.subscriptions.trials;

import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.TeamId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Counts trial calls before they run. Blocking, as it asks the database; a trial that is used up
/// is answered from memory for ten seconds, so that nobody who tries on burdens it. Safe for use by
/// many threads.
public final class Trials {

  private static final Logger LOG = LoggerFactory.getLogger(Trials.class);
  private static final Duration RETRY = Duration.ofSeconds(5);
  private static final Duration REMEMBERED = Duration.ofSeconds(10);
  private static final int ID_BYTES = 12;

  private final TrialStore store;
  private final InstantSource clock;
  private final ConcurrentHashMap<Trial, Instant> usedUp = new ConcurrentHashMap<>();

  private record Trial(TeamId team, PlanId plan, int most) {}

  public Trials(TrialStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /// Under which a team's trial calls of a plan are recorded, in place of a subscription's id.
  public static SubscriptionId idOf(TeamId team, PlanId plan) {
    byte[] name = ("trial of " + plan + " by " + team).getBytes(StandardCharsets.UTF_8);
    return new SubscriptionId(HexFormat.of().formatHex(sha256(name), 0, ID_BYTES));
  }

  /// Counts one more call, if the plan's allowance is not used up.
  ///
  /// @param most the allowance
  public TrialAnswer take(TeamId team, PlanId plan, int most) {
    var trial = new Trial(team, plan, most);
    Instant until = usedUp.get(trial);
    if (until != null && clock.instant().isBefore(until)) {
      return new TrialAnswer.UsedUp();
    }
    try {
      if (store.take(team, plan, most)) {
        return new TrialAnswer.Taken();
      }
    } catch (ProblemException away) {
      LOG.warn("A trial call could not be counted: {}", away.getMessage());
      return new TrialAnswer.Unavailable(RETRY);
    }
    usedUp.put(trial, clock.instant().plus(REMEMBERED));
    return new TrialAnswer.UsedUp();
  }

  /// Takes the count of a call back that came to nothing. While the database is away it stays
  /// counted: a team may lose a trial call so, and never gets one too many.
  public void giveBack(TeamId team, PlanId plan) {
    try {
      store.giveBack(team, plan);
      usedUp.keySet().removeIf(trial -> trial.team().equals(team) && trial.plan().equals(plan));
    } catch (ProblemException away) {
      LOG.warn("A trial call that failed stays counted: {}", away.getMessage());
    }
  }

  /// Trial calls that the team has made of the plan.
  public int used(TeamId team, PlanId plan) {
    return store.used(team, plan);
  }

  /// Forgets what is remembered no longer.
  public void forget() {
    Instant now = clock.instant();
    usedUp.values().removeIf(until -> !now.isBefore(until));
  }

  private static byte[] sha256(byte[] bytes) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(bytes);
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
