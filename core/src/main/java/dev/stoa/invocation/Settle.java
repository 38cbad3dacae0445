package dev.stoa.invocation;

import dev.stoa.catalogue.Plan;
import dev.stoa.journal.CallRecord;
import dev.stoa.journal.Journal;
import dev.stoa.journal.JournalUnavailable;
import dev.stoa.journal.Outcome;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.pipelines.RunAnswer;
import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Step 7: what the call used and costs goes into the journal; only then is it answered. A call
/// that failed costs nothing; one whose caller hung up costs what ran. Nobody hangs up within
/// [#SHORT], so after a shorter call the network is not asked about it.
final class Settle implements Step<Routed, Settlement> {

  private static final Logger LOG = LoggerFactory.getLogger(Settle.class);
  private static final int OK = 200;
  private static final int NONE_SENT = 0;
  private static final Duration SHORT = Duration.ofMillis(100);

  private final Journal journal;
  private final InstantSource clock;
  private final DataSettle data;

  Settle(Journal journal, InstantSource clock) {
    this.journal = journal;
    this.clock = clock;
    this.data = new DataSettle(this);
  }

  @Override
  public Passage<Settlement> take(Routed routed) {
    return switch (routed) {
      case Routed.ByTarget(_, ProviderAnswer answer, _, _) -> byTarget(routed, answer);
      case Routed.ByPipeline pipeline -> byPipeline(pipeline);
      case Routed.ByDataSet read -> data.take(read);
    };
  }

  /// Ends a call of a data set.
  ///
  /// @param bytes that were sent
  /// @return whether the journal has it; else it is not over, see [#append]
  boolean ended(
      Routed.ByDataSet routed, Outcome outcome, int status, CallAnswer.Charge charge, long bytes) {
    boolean isTold =
        append(
            settled(
                routed,
                clock.instant(),
                outcome,
                status,
                null,
                charge,
                bytes,
                Credits.ZERO,
                routed.took()));
    if (isTold) {
      routed.reserved().reservation().settle(charge.cost());
    }
    return isTold;
  }

  /// Where the time went until now.
  CallAnswer.Timing timing(Routed routed) {
    return new CallAnswer.Timing(total(routed, clock.instant()), Duration.ZERO, routed.took());
  }

  static Problem overloaded(String what, Duration retryAfter) {
    return Problem.of(
            ErrorCode.OVERLOADED,
            "The %s has as many calls waiting as it can hold. Try again.".formatted(what))
        .withRetryAfter(retryAfter);
  }

  private Passage<Settlement> byTarget(Routed routed, ProviderAnswer answer) {
    return switch (answer) {
      case ProviderAnswer.Answered(JsonNode output, Duration loading, Duration running) ->
          succeeded(routed, output, loading, running, Credits.ZERO);
      case ProviderAnswer.Failed failed -> failed(routed, problem(failed), Credits.ZERO);
      case ProviderAnswer.BadInput(Fault fault) ->
          failed(routed, Problem.invalid(List.of(fault)), Credits.ZERO);
      case ProviderAnswer.Busy(Duration retryAfter) ->
          failed(routed, overloaded("model", retryAfter), Credits.ZERO);
      case ProviderAnswer.Resting(Duration retryAfter) ->
          failed(
              routed,
              Problem.of(
                      ErrorCode.TARGET_FAILED,
                      "The model failed lately and is left alone for a moment.")
                  .withRetryAfter(retryAfter),
              Credits.ZERO);
      case ProviderAnswer.TimedOut(Duration after) ->
          failed(
              routed,
              Problem.of(
                  ErrorCode.TARGET_TIMEOUT,
                  "The model gave no answer within " + after.toMillis() + " ms."),
              Credits.ZERO);
    };
  }

  private Passage<Settlement> byPipeline(Routed.ByPipeline routed) {
    return switch (routed.answer()) {
      case RunAnswer.Finished(JsonNode outputs) ->
          succeeded(routed, outputs, Duration.ZERO, routed.took(), routed.steps());
      case RunAnswer.StepFailed failed ->
          failed(routed, StepProblem.of(failed, routed.steps()), routed.steps());
      case RunAnswer.OutOfTime() ->
          failed(routed, StepProblem.late(routed.took(), routed.steps()), routed.steps());
    };
  }

  private Passage<Settlement> succeeded(
      Routed routed, JsonNode output, Duration loading, Duration running, Credits steps) {
    var reserved = routed.reserved();
    Plan plan = reserved.call().plan();
    long outputMax = Units.outputMax(plan);
    long spare = outputMax == 0 ? 0 : outputMax - Units.out(plan.unit(), output);
    long units = reserved.unitsMax() - Math.max(0, spare);
    Credits own = plan.pricePerUnit().times(units);
    Credits overrun = plan.pricePerUnit().times(Math.max(0, -spare));
    var charge = new CallAnswer.Charge(plan.unit(), units, own, steps);
    Instant now = clock.instant();
    Duration total = total(routed, now);
    boolean gone =
        total.compareTo(SHORT) >= 0 && reserved.call().request().clientGone().getAsBoolean();
    Outcome outcome = gone ? Outcome.ABANDONED : Outcome.SUCCEEDED;
    if (!append(
        settled(routed, now, outcome, gone ? NONE_SENT : OK, null, charge, 0, overrun, running))) {
      return Passage.stopped(Reserve.unbillable());
    }
    reserved.reservation().settle(charge.cost());
    var timing = new CallAnswer.Timing(total, loading, running);
    return Passage.onward(new Settlement.Done(output, charge, timing));
  }

  Passage<Settlement> failed(Routed routed, Problem problem, Credits steps) {
    var nothing =
        new CallAnswer.Charge(
            routed.reserved().call().plan().unit(), 0, Credits.ZERO, Credits.ZERO);
    boolean isTold =
        append(
            settled(
                routed,
                clock.instant(),
                Outcome.FAILED,
                problem.code().status(),
                problem.code(),
                nothing,
                0,
                Credits.ZERO,
                routed.took()));
    if (isTold) {
      routed.reserved().reservation().settle(steps);
    }
    return Passage.stopped(problem);
  }

  private static CallRecord.Settled settled(
      Routed routed,
      Instant now,
      Outcome outcome,
      int status,
      @Nullable ErrorCode code,
      CallAnswer.Charge charge,
      long bytes,
      Credits overrun,
      Duration target) {
    return new CallRecord.Settled(
        routed.reserved().subject(),
        now,
        outcome,
        status,
        code,
        charge.unit(),
        charge.units(),
        bytes,
        charge.own(),
        overrun,
        micros(total(routed, now)),
        micros(target),
        routed.target(),
        routed.reserved().near());
  }

  /// Whether the journal has it. When not, the call is open there, is told as interrupted after the
  /// next start, and keeps until then what was set aside for it.
  private boolean append(CallRecord.Settled settled) {
    try {
      journal.append(settled);
      return true;
    } catch (JournalUnavailable unwritable) {
      LOG.error("Call {} ran and could not be recorded", settled.subject().call(), unwritable);
      return false;
    }
  }

  private static Duration total(Routed routed, Instant now) {
    return Duration.between(routed.reserved().subject().startedAt(), now);
  }

  private static long micros(Duration duration) {
    return TimeUnit.NANOSECONDS.toMicros(duration.toNanos());
  }

  private static Problem problem(ProviderAnswer.Failed failed) {
    return switch (failed.kind()) {
      case STOPPED, NEEDS_OPERATOR -> Problem.of(ErrorCode.UNAVAILABLE, failed.detail());
      case UNKNOWN_ENGINE,
          NOT_LOADED,
          CRASHED,
          REFUSED_ADDRESS,
          UNREACHABLE,
          UPSTREAM_REFUSED,
          UPSTREAM_FAILED,
          MALFORMED_ANSWER,
          INTERRUPTED ->
          Problem.of(
              ErrorCode.TARGET_FAILED,
              failed.detail() + " (" + failed.kind().name().toLowerCase(Locale.ROOT) + ")");
    };
  }
}
