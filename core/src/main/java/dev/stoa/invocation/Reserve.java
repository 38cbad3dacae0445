package dev.stoa.invocation;

import dev.stoa.credits.budgets.BudgetAnswer;
import dev.stoa.credits.budgets.BudgetGuard;
import dev.stoa.credits.budgets.Reservation;
import dev.stoa.journal.CallRecord;
import dev.stoa.journal.CallSubject;
import dev.stoa.journal.Journal;
import dev.stoa.journal.JournalUnavailable;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Problem;
import dev.stoa.subscriptions.trials.TrialAnswer;
import dev.stoa.subscriptions.trials.Trials;
import java.time.Duration;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Step 5: the most that the call can cost is set aside on every budget, and the journal holds it
/// as started.
final class Reserve implements Step<Checked, Reserved> {

  private static final Logger LOG = LoggerFactory.getLogger(Reserve.class);
  private static final Duration RETRY = Duration.ofSeconds(5);

  private final BudgetGuard budgets;
  private final Trials trials;
  private final Journal journal;
  private final Function<Resolved, Credits> stepsMax;

  /// @param stepsMax the most that the steps of a call can cost; nothing for what is no pipeline
  Reserve(
      BudgetGuard budgets, Trials trials, Journal journal, Function<Resolved, Credits> stepsMax) {
    this.budgets = budgets;
    this.trials = trials;
    this.journal = journal;
    this.stepsMax = stepsMax;
  }

  @Override
  public Passage<Reserved> take(Checked checked) {
    Resolved call = checked.call();
    TrialCall trial = call.trial();
    if (trial != null) {
      return tried(checked, trial);
    }
    Credits amount =
        call.plan().pricePerUnit().times(checked.unitsMax()).plus(stepsMax.apply(call));
    return switch (budgets.reserve(call.budgets(), amount, call.request().at())) {
      case BudgetAnswer.Reserved(Reservation reservation) -> started(checked, reservation);
      case BudgetAnswer.Exhausted exhausted ->
          Passage.stopped(BudgetRefusal.exhausted(exhausted, amount));
      case BudgetAnswer.Unavailable(Duration retryAfter) ->
          Passage.stopped(BudgetRefusal.unavailable(retryAfter));
    };
  }

  private Passage<Reserved> tried(Checked checked, TrialCall trial) {
    return switch (trial.take(trials)) {
      case TrialAnswer.Taken() -> started(checked, Reservation.nothing());
      case TrialAnswer.UsedUp() ->
          Passage.stopped(
              Resolve.refusal(
                  checked.call().asset(),
                  "The team is not subscribed, and its trial of %d calls is used up."
                      .formatted(trial.most())));
      case TrialAnswer.Unavailable(Duration retryAfter) ->
          Passage.stopped(
              Problem.of(
                      ErrorCode.UNAVAILABLE,
                      "Stoa cannot reach its database, which counts the calls of a trial.")
                  .withRetryAfter(retryAfter));
    };
  }

  private Passage<Reserved> started(Checked checked, Reservation reservation) {
    Resolved call = checked.call();
    CallSubject subject = subject(call, null);
    try {
      journal.append(new CallRecord.Started(subject, reservation.amount()));
    } catch (JournalUnavailable unwritable) {
      LOG.error("Calls are refused: the journal cannot be written", unwritable);
      reservation.release();
      return Passage.stopped(unbillable());
    }
    return Passage.onward(
        new Reserved(
            call,
            subject,
            checked.inputs(),
            checked.read(),
            checked.unitsMax(),
            checked.near(),
            reservation));
  }

  static Problem unbillable() {
    return Problem.of(
            ErrorCode.UNAVAILABLE,
            "Stoa cannot record calls now, so it serves none. The operator must look at the"
                + " journal's disk.")
        .withRetryAfter(RETRY);
  }

  /// @param parent the call that it is a step of; null when it is none
  static CallSubject subject(Resolved call, @Nullable CallId parent) {
    return new CallSubject(
        call.request().id(),
        parent,
        call.request().at(),
        call.key().team(),
        call.key().id(),
        call.asset().asset().id(),
        call.asset().asset().type(),
        call.version().number(),
        call.subscription().id(),
        call.plan().id(),
        call.request().door());
  }
}
