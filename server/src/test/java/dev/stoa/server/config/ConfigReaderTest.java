package dev.stoa.server.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class ConfigReaderTest {

  @TempDir Path folder;

  private Path file(String text) throws IOException {
    return Files.writeString(folder.resolve("stoa.yaml"), text);
  }

  private List<String> faults(String text, Map<String, String> environment) throws IOException {
    Path file = file(text);
    return catchThrowableOfType(ConfigException.class, () -> ConfigReader.read(file, environment))
        .faults();
  }

  @Test
  void runsWithNothingSet() {
    Config config = ConfigReader.read(null, Map.of());
    assertThat(config).isEqualTo(Config.defaults());
    assertThat(config.isSignupOpen()).isTrue();
  }

  @Test
  void readsEverySetting() throws IOException {
    Config config =
        ConfigReader.read(
            file(
                """
                server: {host: 0.0.0.0, port: 9000, publicUrl: "https://ai.example.org", trustedProxies: [10.0.0.1]}
                database: {url: "jdbc:postgresql://db/stoa", connectionsMax: 32}
                journal: {sync: disk}
                access: {signup: open, anonymous: closed}
                credits: {welcome: 7}
                engines: {threads: 4, queueMax: 10, timeout: 5s, memory: 2GB, idleAfter: 1h}
                outbound: {trustedNetworks: [10.0.0.0/8], connectTimeout: 1s, timeout: 10s}
                cors: {origins: ["https://app.example.org"]}
                """),
            Map.of());
    assertThat(config)
        .isEqualTo(
            new Config(
                new Config.Server(
                    "0.0.0.0", 9000, URI.create("https://ai.example.org"), List.of("10.0.0.1")),
                new Config.Database(new Secret("jdbc:postgresql://db/stoa"), 32),
                new Config.Journal(Config.Journal.Sync.DISK),
                new Config.Access(Config.Access.Openness.OPEN, Config.Access.Openness.CLOSED),
                new Config.Credits(7),
                new Config.Engines(
                    4, 10, Duration.ofSeconds(5), Size.ofMegabytes(2_000), Duration.ofHours(1)),
                new Config.Outbound(
                    List.of("10.0.0.0/8"), Duration.ofSeconds(1), Duration.ofSeconds(10)),
                new Config.Cors(List.of("https://app.example.org"))));
  }

  @Test
  void letsTheEnvironmentWin() throws IOException {
    Config config =
        ConfigReader.read(
            file("server: {port: 9000}"),
            Map.of(
                "STOA_SERVER_PORT", "7000", "STOA_CORS_ORIGINS", "https://a.org, https://b.org"));
    assertThat(config.server().port()).isEqualTo(7000);
    assertThat(config.cors().origins()).containsExactly("https://a.org", "https://b.org");
  }

  @Test
  void tellsEveryFaultAtOnceWithTheNearMiss() throws IOException {
    assertThat(
            faults(
                """
                server: {prot: 1, port: many}
                engines: {timeout: 5 parsecs, threads: 0, memory: plenty}
                jurnal: {sync: disk}
                """,
                Map.of()))
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).contains("'server.prot'", "Did you mean 'port'?"),
            fault -> assertThat(fault).contains("server.port must be a whole number"),
            fault -> assertThat(fault).contains("engines.timeout must be a duration"),
            fault -> assertThat(fault).contains("engines.memory must be a size such as 512MB"),
            fault -> assertThat(fault).contains("engines.threads must be 1 to 256"),
            fault -> assertThat(fault).contains("'jurnal'", "Did you mean 'journal'?"));
  }

  @Test
  void namesTheVariableThatIsWrong() throws IOException {
    assertThat(faults("", Map.of("STOA_SERVER_PORT", "x")))
        .singleElement()
        .asString()
        .contains("STOA_SERVER_PORT (server.port) must be a whole number");
  }

  @Test
  void namesTheLineThatIsNoYaml() throws IOException {
    assertThat(faults("server:\n  port: [1\n", Map.of()))
        .singleElement()
        .asString()
        .contains("line");
  }

  @Test
  void hidesThePasswordOfTheDatabase() {
    Config config =
        ConfigReader.read(null, Map.of("STOA_DATABASE_URL", "postgres://u:hunter2@db/stoa"));
    assertThat(config.toString()).doesNotContain("hunter2");
  }

  @Test
  void closesSignUpAndReadingBeyondLoopback() {
    Config config = ConfigReader.read(null, Map.of("STOA_SERVER_HOST", "0.0.0.0"));
    assertThat(config.isSignupOpen()).isFalse();
    assertThat(config.isCatalogueOpen()).isFalse();
  }
}
