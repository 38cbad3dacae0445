package dev.stoa.e2e;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

/// What a start needs, what it refuses and how it says so, and what the demo makes; all but one on
/// one data folder.
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
final class StartIT {

  private static final Duration MAX = Duration.ofSeconds(60);
  private static final Pattern CURL =
      Pattern.compile("curl '(http://[^/]+)(/models/\\S+)' -H 'x-api-key: (\\S+)'");

  private static final Pattern RESET = Pattern.compile("http://localhost:\\d+/password#(\\S+)");

  @TempDir(factory = OpenFolder.class)
  static Path folder;

  private static Path data() throws Exception {
    return Files.createDirectories(folder.resolve("data"));
  }

  @Test
  @Order(1)
  void theDemosLineWorksAsPrintedAndNobodyElseReadsItsKey() throws Exception {
    try (var stoa = StoaProcess.start(folder, Map.of(), "--demo")) {
      Visibly.within(MAX, () -> assertThat(stoa.output()).contains("Ctrl-C"));
      var line = CURL.matcher(stoa.output());
      assertThat(line.find()).as(stoa.output()).isTrue();
      try (var client = new StoaClient(line.group(1))) {
        var answer = client.get(line.group(2), "x-api-key", line.group(3));
        assertThat(answer.status()).as(answer.body()).isEqualTo(200);
      }
      assertThat(Files.getPosixFilePermissions(data().resolve("demo-key")))
          .isEqualTo(PosixFilePermissions.fromString("rw-------"));
    }
    assertThat(data().resolve("demo-key")).content().startsWith("stoa_");
  }

  @Test
  @Order(3)
  void theEnvironmentMakesTheFirstAdministrator() throws Exception {
    try (var stoa = StoaProcess.start(folder, Newcomer.WITH_ADMINISTRATOR);
        var client = new StoaClient(stoa.url())) {
      client.signIn("root@example.org");
      assertThat(client.get("/api/me").json().at("/user/administrator").asBoolean()).isTrue();
      assertThat(stoa.output()).doesNotContain("no administrator");
    }
  }

  @Test
  @Order(2)
  void aPasswordTooShortForTheAdministratorIsToldWithoutATrace() throws Exception {
    Map<String, String> admin =
        Map.of("STOA_ADMIN_EMAIL", "root@example.org", "STOA_ADMIN_PASSWORD", "short");
    try (var stoa = StoaProcess.launch(folder, admin)) {
      assertThat(stoa.awaitExit(MAX)).as(stoa.output()).isEqualTo(1);
      assertThat(stoa.output()).contains("/password").doesNotContain("\tat ", "Stoa is at");
    }
  }

  @Test
  @Order(4)
  void anOperatorResetsAPasswordWhileStoaRuns(@TempDir Path home) throws Exception {
    try (var stoa = StoaProcess.start(folder, Newcomer.WITH_ADMINISTRATOR);
        var client = new StoaClient(stoa.url())) {
      var printed =
          new CommandLine(home)
              .run("admin", "reset-password", "root@example.org", "--data-dir", "" + data());
      assertThat(printed.exitCode()).as(printed.err()).isZero();
      var secret = RESET.matcher(printed.out());
      assertThat(secret.find()).as(printed.out()).isTrue();

      var reset = Map.of("secret", secret.group(1), "password", "battery horse correct");
      assertThat(client.post("/api/password", reset).status()).isEqualTo(204);
      assertThat(client.post("/api/password", reset).status()).as("once only").isEqualTo(422);
      var session = Map.of("email", "root@example.org", "password", "battery horse correct");
      assertThat(client.post("/api/session", session).status()).isEqualTo(200);
    }
  }

  @Test
  @Order(4)
  void aPortInUseIsOneLineAndNothingStaysBehind() throws Exception {
    try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        var stoa = StoaProcess.launch(folder, Map.of(), "--port", "" + taken.getLocalPort())) {
      assertThat(stoa.awaitExit(MAX)).as(stoa.output()).isEqualTo(1);
      assertThat(stoa.output().lines().filter(line -> !line.contains(" INFO ")))
          .as(stoa.output())
          .singleElement()
          .asString()
          .startsWith("stoa: ")
          .contains("" + taken.getLocalPort());
    }
    assertThat(data().resolve("postgres/cluster/postmaster.pid")).doesNotExist();
  }

  @Test
  @Order(4)
  void anAddressThatIsNotHereIsToldBeforeAnythingIsMade(@TempDir Path empty) throws Exception {
    StorageIT.refused(
        StoaProcess.launch(empty, Map.of(), "--host", "no-such-host.invalid"),
        "stoa: .*no-such-host\\.invalid has no address.*--host\\.");
    StorageIT.refused(
        StoaProcess.launch(empty, Map.of(), "--host", "192.0.2.1"),
        "stoa: .*192\\.0\\.2\\.1.*--host or --port\\.");
    assertThat(empty.resolve("data")).doesNotExist();
  }

  @Test
  @Order(6)
  void classesComeFromTheArchiveThatAnEarlierStartLeft() throws Exception {
    Path log = folder.resolve("classes.log");
    Map<String, String> logged = Map.of("STOA_JAVA_OPTIONS", "-Xlog:class+load:file=" + log);
    try (var stoa = StoaProcess.launch(folder, logged, "--host", "no-such-host.invalid")) {
      assertThat(stoa.awaitExit(MAX)).as(stoa.output()).isEqualTo(1);
    }
    assertThat(Files.readAllLines(log))
        .filteredOn(line -> line.contains(" dev.stoa.server.Main source:"))
        .singleElement()
        .asString()
        .endsWith("shared objects file (top)");
  }

  @Test
  @Order(6)
  void anUnknownSettingIsToldWithTheOneThatWasMeant() throws Exception {
    Files.writeString(data().resolve("stoa.yaml"), "server:\n  prot: 8080\n");

    StorageIT.refused(
        StoaProcess.launch(folder, Map.of()),
        "stoa: .*stoa.yaml: .*'server.prot'\\. Did you mean 'port'\\?");
  }

  @Test
  @Order(7)
  void theDemoRefusesAnythingButLoopback(@TempDir Path empty) throws Exception {
    StorageIT.refused(
        StoaProcess.launch(empty, Map.of(), "--demo", "--host", "0.0.0.0"),
        "stoa: --demo .* loopback .*0\\.0\\.0\\.0\\.");
    assertThat(empty.resolve("data")).doesNotExist();
  }

  @Test
  @Order(5)
  void aSignalDuringTheStartLeavesNothingBehind() throws Exception {
    try (var stoa = StoaProcess.launch(folder, Map.of())) {
      Visibly.within(MAX, stoa::postgres);
      var postgres = stoa.postgres();

      stoa.stop();

      assertThat(postgres.isAlive()).as(stoa.output()).isFalse();
      assertThat(stoa.output()).contains("Stopping").doesNotContain("Stoa is at", "\tat ");
    }
  }
}
