package dev.stoa.server;

import dev.stoa.engines.shipped.ShippedEngines;
import dev.stoa.providers.EngineSource;
import dev.stoa.server.config.Config;
import dev.stoa.server.config.Secret;
import dev.stoa.server.http.Route;
import dev.stoa.storage.ConnectionTo;
import dev.stoa.storage.TestDatabase;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/// The whole product in this process, as its wiring makes it: a database of its own, the shipped
/// catalogue, a free port, and besides the shipped engines those that fail as they are told. Room
/// for one engine at work and two calls that wait: the two steps that a pipeline begins at once
/// also find room while the thread of the step before is not yet idle.
public final class RunningStoa implements AutoCloseable {

  private static final int THREADS = 1;
  private static final int QUEUE_MAX = 2;
  private static final Home HOME =
      new Home(Path.of("../catalogue"), Path.of("../engines/target/datasets"), Path.of("../packs"));

  private final TestDatabase database;
  private final Application application;
  private final AtomicInteger addresses = new AtomicInteger();
  final ManualEngines engines;

  private RunningStoa(TestDatabase database, Application application, ManualEngines engines) {
    this.database = database;
    this.application = application;
    this.engines = engines;
  }

  static RunningStoa start() {
    TestDatabase database = TestDatabase.fresh();
    try {
      var engines = new ManualEngines();
      List<EngineSource> sources = new ArrayList<>(ShippedEngines.all());
      sources.addAll(engines.sources());
      Path folder = Files.createTempDirectory("stoa-test").resolve("data");
      return new RunningStoa(
          database,
          Application.start(config(database.connection()), folder, HOME, sources, new Closing()),
          engines);
    } catch (IOException unwritable) {
      throw new IllegalStateException(unwritable);
    }
  }

  private static Config config(ConnectionTo to) {
    Config usual = Config.defaults();
    String url =
        "%s?user=%s&password=%s"
            .formatted(to.jdbcUrl(), encoded(to.user()), encoded(to.password()));
    return new Config(
        new Config.Server("127.0.0.1", 0, null, List.of("127.0.0.1")),
        new Config.Database(new Secret(url), 8),
        usual.journal(),
        usual.access(),
        usual.credits(),
        new Config.Engines(
            THREADS,
            QUEUE_MAX,
            Duration.ofSeconds(30),
            usual.engines().memory(),
            usual.engines().idleAfter()),
        new Config.Outbound(
            List.of("127.0.0.1"), usual.outbound().connectTimeout(), usual.outbound().timeout()),
        usual.cors());
  }

  Parts parts() {
    return application.parts();
  }

  List<Route> routes() {
    return application.routes();
  }

  URI address() {
    return parts().publicUrl();
  }

  /// A request to be completed and sent. It comes from an address of its own, as far as limits per
  /// address can tell.
  Ask ask(String method, String target) {
    return Ask.of(address(), method, target).header("x-forwarded-for", nextAddress());
  }

  String nextAddress() {
    int count = addresses.incrementAndGet();
    return "198.18." + (count >> 8) + "." + (count & 0xff);
  }

  /// A connection on which a test writes bytes itself.
  Socket connect() throws IOException {
    var socket = new Socket(InetAddress.getLoopbackAddress(), address().getPort());
    socket.setSoTimeout(20_000);
    return socket;
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  @Override
  public void close() {
    engines.letGo();
    application.close();
    database.close();
  }
}
