package dev.stoa.server;

import dev.stoa.server.config.Config;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `stoa serve`: runs until it is told to stop, then lets running calls finish.
@Command(
    name = "serve",
    description = "Starts Stoa and serves until Ctrl-C.",
    mixinStandardHelpOptions = true)
final class Serve implements Callable<Integer> {

  @Option(names = "--port", paramLabel = "N", description = "the port to listen on (8080)")
  @Nullable Integer port;

  @Option(names = "--host", paramLabel = "ADDRESS", description = "the address to bind (127.0.0.1)")
  @Nullable String host;

  @Option(
      names = "--data-dir",
      paramLabel = "DIR",
      description = "where Stoa keeps its data (data)")
  Path dataFolder = Path.of("data");

  @Option(
      names = "--database-url",
      paramLabel = "URL",
      description = "a PostgreSQL to use instead of the embedded one")
  @Nullable String databaseUrl;

  @Option(
      names = "--config",
      paramLabel = "FILE",
      description = "settings (stoa.yaml in the data folder, if it is there)")
  @Nullable Path config;

  @Option(names = "--demo", description = "make a demo team with a key; only on a loopback address")
  boolean demo;

  @Override
  public Integer call() throws Exception {
    Config settings =
        new Settings()
            .with("STOA_SERVER_PORT", port)
            .with("STOA_SERVER_HOST", host)
            .with("STOA_DATABASE_URL", databaseUrl)
            .read(config, dataFolder);
    if (demo && !settings.isLoopback()) {
      throw new Refusal(
          "--demo makes a team whose key lies in the data folder, so it runs on a loopback address"
              + " only, not on "
              + settings.server().host()
              + ".");
    }
    var stopping = new Stopping();
    Runtime.getRuntime().addShutdownHook(Thread.ofPlatform().unstarted(stopping::stop));
    try (var application =
        Application.start(
            settings,
            dataFolder.toAbsolutePath().normalize(),
            Home.of(home(System.getenv())),
            stopping.closing())) {
      Demo made = demo ? Demo.ensure(application.parts()) : null;
      Greeting.print(application.parts(), System.getenv(), made);
      stopping.await();
    } finally {
      stopping.done();
    }
    return 0;
  }

  static Path home(Map<String, String> environment) {
    String home = environment.get("STOA_HOME");
    if (home == null) {
      throw new Refusal("STOA_HOME is not set: start Stoa with the launcher ./stoa.");
    }
    return Path.of(home);
  }
}
