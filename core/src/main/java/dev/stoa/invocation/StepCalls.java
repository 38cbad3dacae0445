package dev.stoa.invocation;

import dev.stoa.catalogue.Plan;
import dev.stoa.credits.budgets.Reservation;
import dev.stoa.journal.CallRecord;
import dev.stoa.journal.CallSubject;
import dev.stoa.journal.JournalUnavailable;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.CallId;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import dev.stoa.pipelines.Granted;
import dev.stoa.pipelines.Grants;
import dev.stoa.pipelines.StepExecutor;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import tools.jackson.databind.node.ObjectNode;

/// The steps of one run of a pipeline, each a call of its own: under the grants of the pipeline's
/// publisher, paid by its caller out of what was set aside for the whole, recorded as its child. It
/// passes no limit: that is the pipeline's. Safe for use by many threads.
final class StepCalls implements StepExecutor {

  static final String DOOR = "pipeline";

  private final Reserved whole;
  private final Grants grants;
  private final StepPath path;
  private final AtomicLong left;
  private final AtomicLong spent = new AtomicLong();

  StepCalls(Reserved whole, Grants grants, StepPath path) {
    this.whole = whole;
    this.grants = grants;
    this.path = path;
    Credits own = whole.call().plan().pricePerUnit().times(whole.unitsMax());
    this.left = new AtomicLong(whole.reservation().amount().minus(own).nanos());
  }

  /// What all that ran cost.
  Credits spent() {
    return new Credits(spent.get());
  }

  @Override
  public Answer call(String node, AssetRef model, ObjectNode inputs) {
    Optional<Granted> granted = grants.find(whole.call().asset().asset().team(), model);
    if (granted.isEmpty()) {
      return new Answer.Failed(
          Problem.of(
              ErrorCode.TARGET_FAILED,
              "The model %s exists no more, or is no longer the publisher's to use."
                  .formatted(model)));
    }
    Resolved step = resolved(granted.get(), model);
    InputRules rules = path.rules().of(step.asset(), step.version());
    List<Fault> unreadable = rules.files().open(inputs);
    List<Fault> faults = unreadable.isEmpty() ? rules.check().check(inputs) : unreadable;
    if (!faults.isEmpty()) {
      return new Answer.Failed(Problem.invalid(faults));
    }
    return reserved(step, inputs, rules.units().most(step.plan(), inputs));
  }

  private Resolved resolved(Granted granted, AssetRef model) {
    Resolved call = whole.call();
    var now = path.clock().instant();
    var request =
        new CallRequest(
            new CallId(path.ids().next()),
            now,
            DOOR,
            AssetType.MODEL,
            model.toString(),
            null,
            call.request().inputs(),
            () -> false);
    Plan plan = call.trial() == null ? granted.pricedAt(now) : granted.plan().free();
    return new Resolved(
        request,
        call.key(),
        granted.asset(),
        granted.version(),
        call.subscription(),
        plan,
        List.of(),
        null);
  }

  private Answer reserved(Resolved step, ObjectNode inputs, long units) {
    Credits most = step.plan().pricePerUnit().times(units);
    if (left.addAndGet(-most.nanos()) < 0) {
      left.addAndGet(most.nanos());
      return new Answer.Failed(
          Problem.of(
              ErrorCode.TARGET_FAILED,
              "It would cost %s credits, more than is set aside for the steps.".formatted(most)));
    }
    CallSubject subject = Reserve.subject(step, whole.subject().call());
    var reservation = Reservation.within(most);
    try {
      path.journal().append(new CallRecord.Started(subject, Credits.ZERO));
    } catch (JournalUnavailable unwritable) {
      return new Answer.Failed(Reserve.unbillable());
    }
    return ran(new Reserved(step, subject, inputs, units, reservation), most);
  }

  private Answer ran(Reserved step, Credits most) {
    return switch (path.route().take(step).then(path.settle())) {
      case Passage.Stopped<Settlement>(Problem problem, _) -> {
        left.addAndGet(most.nanos());
        yield new Answer.Failed(problem);
      }
      case Passage.Onward<Settlement>(Settlement.Unsent _) ->
          throw new IllegalStateException("a step is a model");
      case Passage.Onward<Settlement>(Settlement.Done settled) -> {
        Credits cost = settled.charge().cost();
        left.addAndGet(most.minus(cost).nanos());
        spent.addAndGet(cost.nanos());
        yield new Answer.Answered(settled.output());
      }
    };
  }
}
