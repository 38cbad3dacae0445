package dev.stoa.invocation;

import dev.stoa.catalogue.Target;
import dev.stoa.catalogue.Version;
import java.util.List;

/// A call of the model `echo` up to its reservation.
final class SampleReserved {

  private SampleReserved() {}

  static Reserved withTargets(List<Target> targets) {
    var calls = new SampleCalls();
    CallSteps steps = calls.steps();
    var reserved =
        (Passage.Onward<Reserved>)
            steps
                .identify()
                .take(SampleCalls.valid())
                .then(steps.resolve())
                .then(steps.admit())
                .then(steps.check())
                .then(steps.reserve());
    Reserved found = reserved.found();
    Resolved call = found.call();
    Version version = call.version();
    var changed =
        new Version(
            version.number(),
            version.state(),
            version.inputs(),
            version.outputs(),
            targets,
            version.graph(),
            version.table(),
            version.card(),
            version.examples(),
            version.publishedAt(),
            version.sunsetAt());
    var resolved =
        new Resolved(
            call.request(),
            call.key(),
            call.asset(),
            changed,
            call.subscription(),
            call.plan(),
            call.budgets(),
            null);
    return new Reserved(
        resolved, found.subject(), found.inputs(), found.unitsMax(), found.reservation());
  }
}
