package dev.stoa.invocation;

import dev.stoa.credits.budgets.BudgetGuard;
import dev.stoa.journal.Journal;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Failpoints;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.Problem;
import dev.stoa.keys.LastUse;
import dev.stoa.limits.Limiter;
import dev.stoa.limits.Permit;
import dev.stoa.limits.Quota;
import dev.stoa.subscriptions.trials.Trials;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// The path of a call. Blocking, meant for a virtual thread; safe for use by many threads.
///
/// A refusal is an answer. When this returns, the journal holds what the answer says was charged.
public final class CallPath {

  private final CallSteps steps;

  CallPath(CallSteps steps) {
    this.steps = steps;
  }

  /// @param views the newest view; empty when it is too old to decide anything on
  public static CallPath of(
      Supplier<Optional<View>> views,
      LastUse lastUse,
      Limiter limiter,
      BudgetGuard budgets,
      Trials trials,
      Journal journal,
      Route route,
      DataReads data,
      Ids ids,
      InstantSource clock) {
    var rules = new InputRules.Cache();
    var settle = new Settle(journal, clock);
    var pipelines =
        new PipelineRuns(views, new StepPath(rules, route, settle, journal, ids, clock));
    return new CallPath(
        new CallSteps(
            new Identify(views, clock, lastUse),
            new Resolve(),
            new Admit(limiter),
            new Check(rules, data, limiter),
            new Reserve(budgets, trials, journal, pipelines::most),
            routed(route, pipelines, data),
            settle));
  }

  private static Step<Reserved, Routed> routed(
      Route route, PipelineRuns pipelines, DataReads data) {
    return reserved -> {
      DataRead read = reserved.read();
      if (read != null) {
        return data.take(reserved, read);
      }
      JsonNode graph = reserved.call().version().graph();
      return graph == null ? route.take(reserved) : pipelines.take(reserved, graph);
    };
  }

  public CallAnswer call(CallRequest request) {
    Passage<Admitted> admitted =
        steps
            .identify()
            .take(request)
            .then(passing("call.identified", steps.resolve()))
            .then(passing("call.resolved", steps.admit()));
    return switch (admitted) {
      case Passage.Stopped<Admitted>(Problem problem, List<Quota> quotas) ->
          new CallAnswer.Refused(request.id(), problem, quotas);
      case Passage.Onward<Admitted>(Admitted call) -> admitted(call);
    };
  }

  private CallAnswer admitted(Admitted call) {
    CallId id = call.call().request().id();
    Permit permit = call.permit();
    boolean isOver = true;
    try {
      Passage<Settlement> settled =
          Passage.onward(call)
              .then(passing("call.admitted", steps.check()))
              .then(passing("call.checked", steps.reserve()))
              .then(passing("call.reserved", steps.route()))
              .then(passing("call.routed", steps.settle()));
      Failpoints.at("call.settled");
      return switch (settled) {
        case Passage.Stopped<Settlement>(Problem problem, List<Quota> quotas) -> {
          giveTrialBack(call.call().trial());
          List<Quota> onUnits = quotas.isEmpty() ? permit.spent(0) : quotas;
          yield new CallAnswer.Refused(id, problem, CallLimits.together(call.quotas(), onUnits));
        }
        case Passage.Onward<Settlement>(Settlement.Done done) -> completed(call, done);
        case Passage.Onward<Settlement>(Settlement.Unsent unsent) -> {
          isOver = false;
          yield sending(call, unsent);
        }
      };
    } finally {
      if (isOver) {
        permit.close();
      }
    }
  }

  private static CallAnswer completed(Admitted call, Settlement.Done done) {
    return new CallAnswer.Completed(
        call.call().request().id(),
        call.call().asset(),
        call.call().version(),
        done.output(),
        done.charge(),
        done.timing(),
        CallLimits.together(call.quotas(), call.permit().spent(done.charge().units())));
  }

  private static CallAnswer sending(Admitted call, Settlement.Unsent unsent) {
    var delivery = new DataDelivery(unsent, call.permit());
    return new CallAnswer.Sending(
        call.call().request().id(),
        call.call().asset(),
        call.call().version(),
        delivery,
        delivery.charge(),
        unsent.settle().timing(unsent.routed()),
        CallLimits.together(call.quotas(), call.permit().after(delivery.charge().units())));
  }

  private static void giveTrialBack(@Nullable TrialCall trial) {
    if (trial != null) {
      trial.giveBack();
    }
  }

  private static <A, B> Step<A, B> passing(String failpoint, Step<A, B> step) {
    return call -> {
      Failpoints.at(failpoint);
      return step.take(call);
    };
  }
}
