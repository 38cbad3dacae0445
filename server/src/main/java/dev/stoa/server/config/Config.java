package dev.stoa.server.config;

import dev.stoa.outbound.Network;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Everything that can be set, with the defaults in [#defaults].
public record Config(
    Server server,
    Database database,
    Journal journal,
    Access access,
    Credits credits,
    Engines engines,
    Outbound outbound,
    Cors cors) {

  private static final int WELCOME_ON_LOOPBACK = 100;
  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "::1");

  /// @param host the address to listen on
  /// @param port the port to listen on; 0 takes a free one
  /// @param publicUrl the address under which callers reach Stoa; null means loopback and the port
  /// @param trustedProxies addresses whose `X-Forwarded-For` is believed
  public record Server(
      String host, int port, @Nullable URI publicUrl, List<String> trustedProxies) {

    public Server {
      require(port >= 0 && port <= 65_535, "server.port must be 0 to 65535");
      require(
          publicUrl == null || isWebAddress(publicUrl),
          "server.publicUrl must be an http or https address without path, such as"
              + " https://ai.example.org");
      trustedProxies = List.copyOf(trustedProxies);
    }

    /// What the addresses that Stoa hands out begin with, when it listens on `port`.
    public URI address(int port) {
      return publicUrl == null ? URI.create("http://localhost:" + port) : publicUrl;
    }

    private static boolean isWebAddress(URI url) {
      return ("http".equals(url.getScheme()) || "https".equals(url.getScheme()))
          && url.getHost() != null
          && (url.getPath().isEmpty() || url.getPath().equals("/"))
          && url.getQuery() == null;
    }
  }

  /// @param url a JDBC or `postgres://` address; null starts the embedded PostgreSQL
  public record Database(@Nullable Secret url, int connectionsMax) {

    public Database {
      require(
          connectionsMax >= 4 && connectionsMax <= 500, "database.connectionsMax must be 4 to 500");
    }
  }

  /// @param sync `process`: a record survives the death of the process; `disk`: also a power loss
  public record Journal(Sync sync) {

    public enum Sync {
      PROCESS,
      DISK
    }
  }

  /// @param signup who may sign up: `auto` means everybody on loopback and else by invitation
  /// @param anonymous who may read the catalogue without signing in, with the same `auto`
  public record Access(Openness signup, Openness anonymous) {

    public enum Openness {
      AUTO,
      OPEN,
      CLOSED
    }
  }

  /// @param welcome whole credits for each new team; null means 100 on loopback and else none
  public record Credits(@Nullable Integer welcome) {

    public Credits {
      require(
          welcome == null || (welcome >= 0 && welcome <= 1_000_000_000),
          "credits.welcome must be 0 to 1000000000");
    }
  }

  /// @param threads native threads that run in-process models
  /// @param queueMax calls that may wait for one of them
  /// @param timeout how long one call of an in-process model may take
  /// @param memory what loaded models may take together
  /// @param idleAfter how long a model stays loaded after its last call
  public record Engines(
      int threads, int queueMax, Duration timeout, Size memory, Duration idleAfter) {

    public Engines {
      require(threads >= 1 && threads <= 256, "engines.threads must be 1 to 256");
      require(queueMax >= 1 && queueMax <= 10_000, "engines.queueMax must be 1 to 10000");
      requireWithin(timeout, Duration.ofHours(1), "engines.timeout", "1h");
      require(
          memory.bytes() >= Size.ofMegabytes(16).bytes()
              && memory.bytes() <= Size.ofMegabytes(1_000_000).bytes(),
          "engines.memory must be 16MB to 1000GB");
      requireWithin(idleAfter, Duration.ofDays(365), "engines.idleAfter", "8760h");
    }
  }

  /// @param trustedNetworks addresses and ranges that Stoa may send requests to
  /// @param connectTimeout how long connecting to an upstream may take
  /// @param timeout how long an upstream may take to answer a call
  public record Outbound(List<String> trustedNetworks, Duration connectTimeout, Duration timeout) {

    public Outbound {
      trustedNetworks = List.copyOf(trustedNetworks);
      for (String network : trustedNetworks) {
        try {
          Network.parse(network);
        } catch (IllegalArgumentException wrong) {
          throw new IllegalArgumentException(
              "outbound.trustedNetworks: " + wrong.getMessage(), wrong);
        }
      }
      requireWithin(connectTimeout, Duration.ofMinutes(1), "outbound.connectTimeout", "1m");
      requireWithin(timeout, Duration.ofHours(1), "outbound.timeout", "1h");
    }

    public List<Network> networks() {
      return trustedNetworks.stream().map(Network::parse).toList();
    }
  }

  /// @param origins sites whose pages may call models, pipelines and data sets from a browser
  public record Cors(List<String> origins) {

    public Cors {
      origins = List.copyOf(origins);
    }
  }

  public static Config defaults() {
    return new Config(
        new Server("127.0.0.1", 8080, null, List.of()),
        new Database(null, 16),
        new Journal(Journal.Sync.PROCESS),
        new Access(Access.Openness.AUTO, Access.Openness.AUTO),
        new Credits(null),
        new Engines(2, 64, Duration.ofSeconds(30), Size.ofMegabytes(1_500), Duration.ofMinutes(15)),
        new Outbound(List.of(), Duration.ofSeconds(3), Duration.ofSeconds(60)),
        new Cors(List.of()));
  }

  public boolean isLoopback() {
    return LOOPBACK.contains(server.host);
  }

  public boolean isSignupOpen() {
    return isOpen(access.signup);
  }

  public boolean isCatalogueOpen() {
    return isOpen(access.anonymous);
  }

  /// Whole credits for each new team.
  public int welcomeCredits() {
    Integer welcome = credits.welcome;
    if (welcome != null) {
      return welcome;
    }
    return isLoopback() ? WELCOME_ON_LOOPBACK : 0;
  }

  private boolean isOpen(Access.Openness openness) {
    return switch (openness) {
      case AUTO -> isLoopback();
      case OPEN -> true;
      case CLOSED -> false;
    };
  }

  private static void requireWithin(Duration time, Duration max, String name, String maxText) {
    require(
        time.compareTo(Duration.ofMillis(100)) >= 0 && time.compareTo(max) <= 0,
        name + " must be 100ms to " + maxText);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new IllegalArgumentException(message);
    }
  }
}
