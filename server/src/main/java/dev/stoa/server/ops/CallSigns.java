package dev.stoa.server.ops;

import dev.stoa.credits.budgets.BudgetGuard;
import dev.stoa.invocation.FailingTarget;
import dev.stoa.invocation.ViewKeeper;
import dev.stoa.providers.EngineStatus;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;

/// How it stands with what calls need: view, engines, leases, targets.
final class CallSigns {

  private static final Duration FRESH = Duration.ofSeconds(30);

  private CallSigns() {}

  static Sign view(ViewKeeper views) {
    String detail =
        "What calls are decided on was complete %d s ago.".formatted(views.age().toSeconds());
    String todo = "It comes with the database; after 15 minutes without it calls are refused.";
    if (views.current().isEmpty()) {
      return Sign.failing("view", detail, todo);
    }
    return views.age().compareTo(FRESH) > 0
        ? Sign.warning("view", detail, todo)
        : Sign.ok("view", detail);
  }

  static Sign engines(EngineStatus status) {
    String names =
        status.loaded().stream().map(EngineStatus.Loaded::name).collect(Collectors.joining(", "));
    String detail =
        "Loaded: %s, in %s of %s; %d of %d threads compute, %d of %d calls wait."
            .formatted(
                names.isEmpty() ? "none" : names,
                Bytes.words(status.memoryBytes()),
                Bytes.words(status.memoryMaxBytes()),
                status.running(),
                status.threads(),
                status.waiting(),
                status.queueMax());
    return status.waiting() >= status.queueMax()
        ? Sign.warning("engines", detail, "Calls get 503: raise engines.threads, or add a node.")
        : Sign.ok("engines", detail);
  }

  static Sign leases(BudgetGuard.Held held) {
    return Sign.ok(
        "leases",
        "This node holds %s credits of %d budgets, not set aside for any call."
            .formatted(held.free(), held.leases()));
  }

  static Sign targets(List<FailingTarget> failing) {
    List<FailingTarget> resting =
        failing.stream().filter(each -> each.restsUntil() != null).toList();
    String detail =
        failing.isEmpty()
            ? "No target failed when it was last asked."
            : failing.stream().map(CallSigns::words).collect(Collectors.joining("; ")) + ".";
    return resting.isEmpty()
        ? Sign.ok("targets", detail)
        : Sign.warning(
            "targets", detail, "See whether these upstreams run, and can be reached from here.");
  }

  private static String words(FailingTarget target) {
    String resting = target.restsUntil() == null ? "" : ", left alone until " + target.restsUntil();
    return "target %d of version %d of %s failed %d times in a row%s"
        .formatted(
            target.index() + 1, target.version(), target.asset(), target.failures(), resting);
  }
}
