package dev.stoa.server;

import dev.stoa.audit.JdbcAudit;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.data.DataFolder;
import dev.stoa.data.Table;
import dev.stoa.engines.duckdb.DuckDataEngine;
import dev.stoa.engines.duckdb.DuckRoom;
import dev.stoa.engines.shipped.ShippedEngines;
import dev.stoa.invocation.DataReads;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.TimedIds;
import dev.stoa.providers.EngineSource;
import dev.stoa.secrets.Seal;
import dev.stoa.server.access.AnonymousLimit;
import dev.stoa.server.access.Authentication;
import dev.stoa.server.access.ClientAddress;
import dev.stoa.server.access.OperatorsOnly;
import dev.stoa.server.access.SameSite;
import dev.stoa.server.access.SessionCookie;
import dev.stoa.server.access.StoaGate;
import dev.stoa.server.config.Config;
import dev.stoa.server.http.HttpConfig;
import dev.stoa.server.http.HttpLimits;
import dev.stoa.server.http.HttpServer;
import dev.stoa.server.http.Route;
import dev.stoa.server.http.Router;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/// A running Stoa: all parts, made in reading order, closed in reverse.
final class Application implements AutoCloseable {

  private final Closing closing;
  private final Parts parts;
  private final Router router;

  private Application(Closing closing, Parts parts, Router router) {
    this.closing = closing;
    this.parts = parts;
    this.router = router;
  }

  /// Returns when it answers. What keeps it from starting is an exception whose message an operator
  /// understands; nothing is left running then.
  ///
  /// @param closing what is to be closed by it
  static Application start(Config config, Path dataFolder, Home home, Closing closing) {
    return start(config, dataFolder, home, ShippedEngines.all(), closing);
  }

  /// The same with other engines than the shipped ones.
  static Application start(
      Config config, Path dataFolder, Home home, List<EngineSource> engines, Closing closing) {
    try {
      return wired(config, dataFolder, home, engines, closing);
    } catch (RuntimeException failed) {
      closing.close();
      throw failed;
    }
  }

  private static Application wired(
      Config config, Path dataFolder, Home home, List<EngineSource> engines, Closing closing) {
    InstantSource clock = Clock.systemUTC();
    Ids ids = new TimedIds(clock);
    int port = ListeningPort.of(config.server());
    URI publicUrl = config.server().address(port);

    var storage = Storage.open(config.database(), dataFolder, closing);
    var audit = new JdbcAudit(storage.database(), ids, clock);
    var funds = Funds.wire(storage, audit, config.welcomeCredits(), clock);
    var tokens = Assets.tryTokens(storage, clock, ids);
    var accounts =
        Accounts.wire(
            storage, audit, config.isSignupOpen(), funds.welcome(), tokens, clock, ids, closing);
    var dataSets = DataFolder.open(dataFolder.resolve("datasets"), home.datasets());
    var seal = Seal.of(dataFolder);
    var assets = Assets.wire(storage, audit, funds.budgets(), tokens, dataSets, seal, clock, ids);
    assets.applyShipped(home.catalogue(), accounts.teams().house().id());
    var packs = PackedAssets.of(assets, home, dataFolder);
    packs.apply(accounts.teams().house().id());
    var sources = packs.enginesBeside(engines);
    var trust = Trust.wire(config.outbound(), storage, audit, clock, closing);
    var calls =
        Calls.wire(
            config,
            dataFolder,
            storage,
            assets,
            funds,
            sources,
            dataReads(assets.store(), dataSets, dataFolder, closing),
            trust.all(),
            clock,
            ids,
            closing);
    var parts =
        new Parts(
            config,
            publicUrl,
            dataFolder,
            storage,
            audit,
            accounts,
            assets,
            funds,
            trust,
            calls,
            clock,
            ids);

    var cookie = new SessionCookie(publicUrl);
    var addresses = new ClientAddress(config.server().trustedProxies());
    var router = new Router(Routes.all(parts, cookie, addresses), gate(parts, cookie, addresses));
    closing.later(
        HttpServer.start(
            new HttpConfig(config.server().host(), port, HttpLimits.DEFAULT), router, ids));
    return new Application(closing, parts, router);
  }

  /// What no version refers to any more is removed first: nothing is read yet.
  private static DataReads dataReads(
      AssetStore store, DataFolder dataSets, Path dataFolder, Closing closing) {
    Set<String> needed =
        store.loadTables().stream()
            .map(table -> Table.of(table).fingerprint())
            .collect(Collectors.toSet());
    dataSets.keepOnly(needed);
    var engine =
        closing.later(new DuckDataEngine(DuckRoom.ofThisMachine(dataFolder.resolve("duckdb"))));
    engine.keepOnly(needed);
    return new DataReads(dataSets, engine);
  }

  private static StoaGate gate(Parts parts, SessionCookie cookie, ClientAddress addresses) {
    Accounts accounts = parts.accounts();
    var views = parts.calls().views();
    return new StoaGate(
        new SameSite(parts.publicUrl()),
        new Authentication(cookie, accounts.sessions(), accounts.users(), views, parts.clock()),
        new AnonymousLimit(parts.calls().limiter(), addresses),
        new OperatorsOnly(addresses),
        accounts.teams(),
        views);
  }

  Parts parts() {
    return parts;
  }

  /// Every address it answers.
  List<Route> routes() {
    return router.routes();
  }

  /// Running calls finish, the journal is shipped, PostgreSQL stops.
  @Override
  public void close() {
    closing.close();
  }
}
