package dev.stoa.invocation;

import dev.stoa.catalogue.ListForm;
import dev.stoa.catalogue.Target;
import dev.stoa.catalogue.Version;
import dev.stoa.kernel.AssetId;
import dev.stoa.providers.FailureKind;
import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Step 6: the call goes to a target, chosen by priority and weight; when there is no connection to
/// it, to one more. It always comes back with an answer, whatever the targets do.
public final class Route {

  private static final Logger LOG = LoggerFactory.getLogger(Route.class);

  private static final Duration LIST_TIMEOUT = Duration.ofMinutes(1);

  private final Targets targets;
  private final TargetOrder order = new TargetOrder();
  private final RetryBudget retries = new RetryBudget();
  private final OutputRules outputs = new OutputRules();
  private final Breakers breakers;

  public Route(Targets targets, InstantSource clock) {
    this.targets = targets;
    this.breakers = new Breakers(clock);
  }

  /// The targets that failed when they were last asked by this node.
  public List<FailingTarget> failing() {
    return breakers.failing();
  }

  Passage<Routed> take(Reserved reserved) {
    return Passage.onward(routed(reserved, System.nanoTime()));
  }

  private Routed.ByTarget routed(Reserved reserved, long start) {
    AssetId asset = reserved.call().asset().asset().id();
    Version version = reserved.call().version();
    retries.called();
    Routed.ByTarget last = null;
    Duration rest = null;
    for (int index : order.of(version.targets())) {
      if (last != null && retries.isSpent()) {
        return last;
      }
      var place = new Breakers.Place(asset, version.number(), index);
      if (!breakers.mayAsk(place)) {
        rest = shorter(rest, breakers.rest(place));
      } else if (last == null) {
        last = asked(reserved, place, start);
        if (!isUnreachable(last.answer())) {
          return last;
        }
      } else {
        return retries.take() ? asked(reserved, place, start) : last;
      }
    }
    return last == null ? routed(reserved, unasked(rest), null, start) : last;
  }

  private Routed.ByTarget asked(Reserved reserved, Breakers.Place place, long start) {
    Target target = reserved.call().version().targets().get(place.index());
    return routed(reserved, ask(reserved, target, place), place.index(), start);
  }

  private static Routed.ByTarget routed(
      Reserved reserved, ProviderAnswer answer, @Nullable Integer target, long start) {
    return new Routed.ByTarget(
        reserved, answer, target, Duration.ofNanos(System.nanoTime() - start));
  }

  private ProviderAnswer ask(Reserved reserved, Target target, Breakers.Place place) {
    ProviderAnswer answer = ask(reserved, target);
    if (answer instanceof ProviderAnswer.Answered(var output, _, _)
        && target instanceof Target.Http) {
      answer = checked(reserved, place, output, answer);
    }
    if (target instanceof Target.Http) {
      note(place, answer);
    }
    if (answer instanceof ProviderAnswer.Failed failed) {
      LOG.warn(
          "Call {}: {}: {}",
          reserved.subject().call(),
          failed.kind(),
          failed.detail(),
          failed.cause());
    }
    return answer;
  }

  private ProviderAnswer ask(Reserved reserved, Target target) {
    Version version = reserved.call().version();
    ObjectNode inputs = reserved.inputs();
    return ListForm.listIn(version.inputs(), version.outputs(), inputs)
        .map(list -> new ItemByItem(list, LIST_TIMEOUT))
        .map(list -> list.ask(inputs, item -> targets.ask(target, item)))
        .orElseGet(() -> targets.ask(target, inputs));
  }

  /// An upstream is not believed: its answer must be what the version promises.
  private ProviderAnswer checked(
      Reserved reserved, Breakers.Place place, JsonNode output, ProviderAnswer answer) {
    var faults = outputs.faultsOf(place.asset(), reserved.call().version(), output);
    if (faults.isEmpty()) {
      return answer;
    }
    List<String> places = faults.stream().map(fault -> "'" + fault.pointer() + "'").toList();
    LOG.warn("Call {}: the outputs are wrong at {}", reserved.subject().call(), places);
    return new ProviderAnswer.Failed(
        FailureKind.MALFORMED_ANSWER,
        "The upstream's answer does not fit the outputs that this model promises.",
        null);
  }

  private void note(Breakers.Place place, ProviderAnswer answer) {
    switch (answer) {
      case ProviderAnswer.Answered _ -> breakers.succeeded(place);
      case ProviderAnswer.TimedOut _ -> breakers.failed(place);
      case ProviderAnswer.Failed failed -> {
        switch (failed.kind()) {
          case UNREACHABLE, UPSTREAM_FAILED -> breakers.failed(place);
          case UPSTREAM_REFUSED, MALFORMED_ANSWER -> breakers.succeeded(place);
          case UNKNOWN_ENGINE,
              NOT_LOADED,
              NEEDS_OPERATOR,
              CRASHED,
              REFUSED_ADDRESS,
              INTERRUPTED,
              STOPPED -> {}
        }
      }
      case ProviderAnswer.BadInput _, ProviderAnswer.Busy _, ProviderAnswer.Resting _ -> {}
    }
  }

  private static boolean isUnreachable(ProviderAnswer answer) {
    return answer instanceof ProviderAnswer.Failed failed
        && failed.kind() == FailureKind.UNREACHABLE;
  }

  private static ProviderAnswer unasked(@Nullable Duration rest) {
    return rest == null
        ? new ProviderAnswer.Failed(FailureKind.UNKNOWN_ENGINE, "The version has no target.", null)
        : new ProviderAnswer.Resting(rest);
  }

  private static Duration shorter(@Nullable Duration one, Duration other) {
    return one == null || other.compareTo(one) < 0 ? other : one;
  }
}
