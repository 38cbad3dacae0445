package dev.stoa.server;

import dev.stoa.credits.SpendSink;
import dev.stoa.credits.budgets.BudgetGuard;
import dev.stoa.credits.budgets.BudgetSink;
import dev.stoa.discovery.JdbcMeasureStore;
import dev.stoa.discovery.Measuring;
import dev.stoa.invocation.CallPath;
import dev.stoa.invocation.DataReads;
import dev.stoa.invocation.LimitRecall;
import dev.stoa.invocation.Route;
import dev.stoa.invocation.Targets;
import dev.stoa.invocation.ViewKeeper;
import dev.stoa.invocation.ViewReader;
import dev.stoa.journal.Delivery;
import dev.stoa.journal.FileJournal;
import dev.stoa.journal.InterruptedCharge;
import dev.stoa.journal.JdbcShippingStore;
import dev.stoa.journal.JournalConfig;
import dev.stoa.journal.JournalSink;
import dev.stoa.journal.Shipper;
import dev.stoa.journal.ShipperConfig;
import dev.stoa.kernel.Ids;
import dev.stoa.keys.LastUse;
import dev.stoa.limits.Limiter;
import dev.stoa.outbound.TrustedNetworks;
import dev.stoa.providers.EngineHost;
import dev.stoa.providers.EngineRoom;
import dev.stoa.providers.EngineSource;
import dev.stoa.server.config.Config;
import dev.stoa.usage.CallLog;
import dev.stoa.usage.CallRetention;
import dev.stoa.usage.JdbcUsageStore;
import dev.stoa.usage.UsageReport;
import dev.stoa.usage.UsageSink;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;

/// Everything on the path of a call, and what is told of calls afterwards.
///
/// @param vitals what tells how it goes
record Calls(
    CallPath path,
    ViewKeeper views,
    Limiter limiter,
    FileJournal journal,
    CallLog log,
    UsageReport report,
    Vitals vitals) {

  record Vitals(Shipper shipper, EngineHost engines, BudgetGuard budgets, Route route) {}

  private static final int CALLS_KEPT_DAYS = 90;
  private static final Duration DRAIN_MAX = Duration.ofSeconds(10);

  /// @param engines those that targets may name
  /// @param data reads the data sets
  static Calls wire(
      Config config,
      Path dataFolder,
      Storage storage,
      Assets assets,
      Funds funds,
      List<EngineSource> engines,
      DataReads data,
      TrustedNetworks trusted,
      InstantSource clock,
      Ids ids,
      Closing closing) {
    var journal =
        closing.later(
            FileJournal.open(dataFolder.resolve("journal"), journalConfig(config.journal()), ids));
    var usage = new JdbcUsageStore(storage.database());
    tend(usage, storage, clock, closing);
    var shipper =
        ship(journal, sinks(journal, usage, assets, funds, clock), storage, clock, closing);
    var budgets = funds.nodes().enter(journal.node(), assets.budgetAlerts());
    closing.later(budgets::returnAll);

    var views = closing.later(views(storage, assets, funds, clock));
    var limiter = limiter(usage, views, clock);
    var lastUse = new LastUse(assets.keys()::touched);
    closing.later(lastUse::flush);
    var host = closing.later(new EngineHost(engines, room(config.engines()), clock));
    closing
        .later(new Housekeeping())
        .every(Duration.ofSeconds(10), "Noting when keys were last used", lastUse::flush)
        .every(Duration.ofSeconds(1), "Giving credits to other nodes", budgets::returnWanted)
        .every(Duration.ofMinutes(1), "Giving idle credits back", budgets::returnIdle)
        .every(Duration.ofMinutes(1), "Unloading idle engines", host::unloadIdle)
        .every(Duration.ofMinutes(10), "Forgetting idle limits", limiter::forgetIdle)
        .every(Duration.ofMinutes(10), "Forgetting trials", assets.trials()::forget)
        .every(Duration.ofMinutes(10), "Forgetting old changes", storage.feed()::prune);
    var upstreams = Upstreams.provider(config.outbound(), trusted, closing);
    var route = new Route(Targets.of(host, config.engines().timeout(), upstreams), clock);
    return new Calls(
        CallPath.of(
            views::current,
            lastUse,
            limiter,
            budgets,
            assets.trials(),
            journal,
            route,
            data,
            ids,
            clock),
        views,
        limiter,
        journal,
        new CallLog(usage),
        new UsageReport(usage),
        new Vitals(shipper, host, budgets, route));
  }

  private static void tend(
      JdbcUsageStore usage, Storage storage, InstantSource clock, Closing closing) {
    var retention = new CallRetention(usage, clock, CALLS_KEPT_DAYS);
    retention.tend();
    var measuring = new Measuring(usage, new JdbcMeasureStore(storage.database()), clock);
    closing
        .later(new Housekeeping())
        .every(Duration.ofSeconds(30), "Measuring assets", measuring::measure)
        .every(Duration.ofHours(1), "Making room for calls", retention::tend);
  }

  private static ViewKeeper views(
      Storage storage, Assets assets, Funds funds, InstantSource clock) {
    return new ViewKeeper(
        new ViewReader(
            storage.feed(),
            storage.database(),
            assets.keys(),
            assets.store(),
            assets.subscriptions(),
            funds.budgetStore()),
        storage.feed(),
        clock);
  }

  /// Limits hold across a restart: what was called in the last day still counts.
  private static Limiter limiter(JdbcUsageStore usage, ViewKeeper views, InstantSource clock) {
    var limiter = new Limiter(clock);
    new LimitRecall(limiter, views.current().orElseThrow())
        .tell(usage.recent(clock.instant().minus(Duration.ofDays(1))));
    return limiter;
  }

  private static List<JournalSink> sinks(
      FileJournal journal, JdbcUsageStore usage, Assets assets, Funds funds, InstantSource clock) {
    return List.of(
        new UsageSink(usage),
        new SpendSink(funds.store(), assets.store(), clock),
        new BudgetSink(journal.node(), funds.budgetStore(), assets.budgetAlerts()));
  }

  private static Shipper ship(
      FileJournal journal,
      List<JournalSink> sinks,
      Storage storage,
      InstantSource clock,
      Closing closing) {
    var delivery =
        new Delivery(storage.database(), new JdbcShippingStore(storage.database()), sinks);
    var shipper =
        closing.later(
            new Shipper(
                journal, delivery, InterruptedCharge.NOTHING, clock, ShipperConfig.standard()));
    closing.later(() -> shipper.drain(DRAIN_MAX));
    shipper.replayTail();
    shipper.start();
    return shipper;
  }

  private static EngineRoom room(Config.Engines config) {
    return new EngineRoom(
        config.threads(), config.queueMax(), config.memory().bytes(), config.idleAfter());
  }

  private static JournalConfig journalConfig(Config.Journal journal) {
    return JournalConfig.standard()
        .withSync(
            switch (journal.sync()) {
              case PROCESS -> JournalConfig.Sync.PROCESS;
              case DISK -> JournalConfig.Sync.DISK;
            });
  }
}
