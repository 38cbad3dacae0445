package dev.stoa.server.ops;

import dev.stoa.credits.budgets.BudgetGuard;
import dev.stoa.events.ChangeFeed;
import dev.stoa.invocation.Route;
import dev.stoa.invocation.ViewKeeper;
import dev.stoa.journal.FileJournal;
import dev.stoa.journal.Shipper;
import dev.stoa.providers.EngineHost;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Response;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/// `GET /api/admin/health`: how each part of this node is, and what to do about it.
public final class ShowHealth {

  private final Recorded recorded;
  private final Serving serving;

  public ShowHealth(Recorded recorded, Serving serving) {
    this.recorded = recorded;
    this.serving = serving;
  }

  /// What holds what is written down.
  public record Recorded(
      ChangeFeed feed,
      Supplier<PoolLoad> pool,
      FileJournal journal,
      Shipper shipper,
      Path dataFolder) {}

  /// What calls need.
  public record Serving(ViewKeeper views, EngineHost engines, BudgetGuard budgets, Route route) {}

  /// @param node that was asked: each tells of itself
  /// @param state of the part that is worst
  record HealthJson(String node, Sign.State state, List<Sign> parts) {}

  public Operation operation() {
    return Operation.get("showHealth", "/api/admin/health", "Tells how each part of this node is")
        .access(new Access.Administrator())
        .answers(200, HealthJson.class)
        .handledBy(_ -> Response.json(health()));
  }

  private HealthJson health() {
    List<Sign> parts =
        List.of(
            StorageSigns.database(recorded.feed()),
            StorageSigns.pool(recorded.pool().get()),
            StorageSigns.journal(recorded.journal(), recorded.shipper().lag()),
            StorageSigns.disk(recorded.dataFolder()),
            CallSigns.view(serving.views()),
            CallSigns.engines(serving.engines().status()),
            CallSigns.leases(serving.budgets().held()),
            CallSigns.targets(serving.route().failing()));
    Sign.State worst =
        parts.stream().map(Sign::state).max(Comparator.naturalOrder()).orElse(Sign.State.OK);
    return new HealthJson(recorded.journal().node(), worst, parts);
  }
}
