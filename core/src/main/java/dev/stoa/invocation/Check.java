package dev.stoa.invocation;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/// Step 4: are the inputs what the asset asks for, and how many units are they?
final class Check implements Step<Admitted, Checked> {

  private final InputRules.Cache rules = new InputRules.Cache();

  @Override
  public Passage<Checked> take(Admitted admitted) {
    Resolved call = admitted.call();
    InputRules asked = rules.of(call.asset(), call.version());
    return switch (call.request().inputs().read(call.version(), asked)) {
      case InputReader.Reading.Unreadable(Problem problem) -> Passage.stopped(problem);
      case InputReader.Reading.Read(ObjectNode inputs) -> checked(call, inputs, asked);
    };
  }

  private Passage<Checked> checked(Resolved call, ObjectNode inputs, InputRules asked) {
    List<Fault> unreadable = asked.files().open(inputs);
    List<Fault> faults = unreadable.isEmpty() ? asked.check().check(inputs) : unreadable;
    return faults.isEmpty()
        ? Passage.onward(new Checked(call, inputs, asked.units().in(call.plan().unit(), inputs)))
        : Passage.stopped(Problem.invalid(faults));
  }
}
