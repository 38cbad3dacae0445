package dev.stoa.subscriptions;

import dev.stoa.accounts.Actor;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.SubscriptionId;
import dev.stoa.kernel.Transactions;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/// Decides about subscriptions to a team's own assets. Calls are let through or refused from the
/// answer on. Safe for use by many threads.
public final class Approver {

  static final int NOTE_CHARS_MAX = 1_000;

  private final SubscriptionStore subscriptions;
  private final RequestStore requests;
  private final Transactions transactions;
  private final SubscriptionNews news;
  private final InstantSource clock;

  public Approver(
      SubscriptionStore subscriptions,
      RequestStore requests,
      Transactions transactions,
      SubscriptionNews news,
      InstantSource clock) {
    this.subscriptions = subscriptions;
    this.requests = requests;
    this.transactions = transactions;
    this.news = news;
    this.clock = clock;
  }

  /// Deciding what is decided already changes nothing.
  ///
  /// @param publisher who acts on the team that owns the asset
  /// @param note for the subscriber to read
  /// @throws ProblemException `role_missing` below admin; `not_found` when the asset is not the
  ///   team's; `conflict` when the subscription is in no state for it; `invalid_input` at `/note`
  public AccessRequest decide(
      Actor publisher, SubscriptionId id, Verdict verdict, @Nullable String note) {
    publisher.require(Role.ADMIN, verdict.word() + " a request");
    if (note != null && note.length() > NOTE_CHARS_MAX) {
      throw new ProblemException(
          Problem.invalid("/note", "A note has at most %d characters.".formatted(NOTE_CHARS_MAX)));
    }
    return transactions.together(() -> {
      AccessRequest request =
          requests
              .findLocked(publisher.team(), id)
              .orElseThrow(() -> new ProblemException(Problem.notFound()));
      Subscription before = request.subscription();
      if (before.state() == verdict.to()) {
        return request;
      }
      requireState(before, verdict);
      var decision = new Decision(verdict, publisher.user(), clock.instant(), note);
      Subscription after = before.in(verdict.to(), decision.at());
      subscriptions.update(after);
      requests.add(id, decision);
      news.told(publisher.team(), verdict.word(), before, after);
      news.notices().decided(after, decision);
      return request.decided(after, decision);
    });
  }

  private static void requireState(Subscription subscription, Verdict verdict) {
    if (subscription.state() != verdict.from()) {
      throw new ProblemException(
          Problem.of(
              ErrorCode.CONFLICT,
              "The subscription is %s; only one that is %s can be told: %s."
                  .formatted(subscription.state().word(), verdict.from().word(), verdict.word())));
    }
  }
}
