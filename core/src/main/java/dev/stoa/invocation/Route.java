package dev.stoa.invocation;

import dev.stoa.catalogue.Target;
import dev.stoa.providers.FailureKind;
import dev.stoa.providers.ProviderAnswer;
import java.time.Duration;
import java.util.Comparator;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/// Step 6: the call goes to the target of the lowest priority number. It always comes back with an
/// answer, whatever the target does.
final class Route implements Step<Reserved, Routed> {

  private static final Logger LOG = LoggerFactory.getLogger(Route.class);

  private final Targets targets;

  Route(Targets targets) {
    this.targets = targets;
  }

  @Override
  public Passage<Routed> take(Reserved reserved) {
    long start = System.nanoTime();
    ProviderAnswer answer = ask(reserved);
    if (answer instanceof ProviderAnswer.Failed failed) {
      LOG.warn(
          "Call {}: {}: {}",
          reserved.subject().call(),
          failed.kind(),
          failed.detail(),
          failed.cause());
    }
    return Passage.onward(
        new Routed(reserved, answer, Duration.ofNanos(System.nanoTime() - start)));
  }

  private ProviderAnswer ask(Reserved reserved) {
    return reserved.call().version().targets().stream()
        .min(Comparator.comparingInt(Target::priority))
        .map(target -> targets.ask(target, reserved.inputs()))
        .orElseGet(() ->
            new ProviderAnswer.Failed(
                FailureKind.UNKNOWN_ENGINE, "The version has no target.", null));
  }
}
