package dev.stoa.invocation;

import dev.stoa.journal.NearLimit;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Problem;
import dev.stoa.limits.Limiter;
import dev.stoa.limits.Partition;
import dev.stoa.limits.Quota;
import dev.stoa.limits.UnitAnswer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/// Step 4: are the inputs what the asset asks for, how many units are they, and do the limits leave
/// room for so many?
final class Check implements Step<Admitted, Checked> {

  private final InputRules.Cache rules;
  private final DataReads data;
  private final Limiter limiter;

  Check(InputRules.Cache rules, DataReads data, Limiter limiter) {
    this.rules = rules;
    this.data = data;
    this.limiter = limiter;
  }

  @Override
  public Passage<Checked> take(Admitted admitted) {
    return told(admitted, checked(admitted));
  }

  /// Who is refused before units are counted is told of the limits on them all the same.
  private Passage<Checked> told(Admitted admitted, Passage<Checked> answer) {
    return switch (answer) {
      case Passage.Onward<Checked> onward -> onward;
      case Passage.Stopped<Checked>(Problem problem, List<Quota> quotas) ->
          quotas.isEmpty()
              ? new Passage.Stopped<>(problem, CallLimits.told(quotas, limiter, admitted.call()))
              : answer;
    };
  }

  private Passage<Checked> checked(Admitted admitted) {
    Resolved call = admitted.call();
    InputRules asked = rules.of(call.asset(), call.version());
    return switch (call.request().inputs().read(call.version(), asked)) {
      case InputReader.Reading.Unreadable(Problem problem) -> Passage.stopped(problem);
      case InputReader.Reading.Read(ObjectNode inputs) -> checked(admitted, inputs, asked);
      case InputReader.Reading.Fitting(ObjectNode inputs) -> fitting(admitted, inputs, asked);
      case InputReader.Reading.Asked(DataAsk ask) ->
          data.read(call, ask)
              .then(
                  read -> data.most(call.plan(), read).then(most -> checked(admitted, read, most)));
    };
  }

  private Passage<Checked> checked(Admitted admitted, DataRead read, long unitsMax) {
    ObjectNode none = Json.mapper().createObjectNode();
    return limited(admitted, none, read, unitsMax);
  }

  private Passage<Checked> checked(Admitted admitted, ObjectNode inputs, InputRules asked) {
    List<Fault> unreadable = asked.files().open(inputs);
    List<Fault> faults = unreadable.isEmpty() ? asked.check().check(inputs) : unreadable;
    return faults.isEmpty()
        ? fitting(admitted, inputs, asked)
        : Passage.stopped(Problem.invalid(faults));
  }

  private Passage<Checked> fitting(Admitted admitted, ObjectNode inputs, InputRules asked) {
    long unitsMax = asked.units().most(admitted.call().plan(), inputs);
    return limited(admitted, inputs, null, unitsMax);
  }

  private static Checked checked(
      Admitted admitted,
      ObjectNode inputs,
      @Nullable DataRead read,
      long units,
      List<Quota> onUnits) {
    List<NearLimit> near = NearLimits.of(admitted.quotas(), onUnits, units);
    return new Checked(admitted.call(), inputs, read, units, near);
  }

  private Passage<Checked> limited(
      Admitted admitted, ObjectNode inputs, @Nullable DataRead read, long units) {
    Resolved call = admitted.call();
    List<Partition> partitions = CallLimits.onUnits(call);
    if (partitions.isEmpty()) {
      return Passage.onward(checked(admitted, inputs, read, units, List.of()));
    }
    return switch (limiter.reserve(admitted.permit(), partitions, call.plan().unit(), units)) {
      case UnitAnswer.Held(var quotas) ->
          Passage.onward(checked(admitted, inputs, read, units, quotas));
      case UnitAnswer.Refused refused -> {
        admitted.permit().withdraw();
        yield new Passage.Stopped<>(LimitRefusal.refused(refused, units), refused.quotas());
      }
      case UnitAnswer.TooLarge(var by, var quotas) ->
          new Passage.Stopped<>(LimitRefusal.tooLarge(by, units), quotas);
    };
  }
}
