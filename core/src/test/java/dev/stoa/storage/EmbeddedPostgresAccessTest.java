package dev.stoa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.NetworkInterface;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.postgresql.Driver;

class EmbeddedPostgresAccessTest {

  @TempDir static Path parent;

  private static Path folder;
  private static EmbeddedPostgres server;
  private static Jdbi jdbi;

  @BeforeAll
  static void start() throws IOException {
    folder = TestServer.passableFolder(parent).resolve("data");
    server = EmbeddedPostgres.start(folder, TestServer.settings(false));
    ConnectionTo own = server.connection();
    jdbi = Jdbi.create(own.jdbcUrl(), own.user(), own.password());
  }

  @AfterAll
  static void stop() {
    server.close();
  }

  @ParameterizedTest
  @ValueSource(ints = {65534, 65533})
  void letsNoOtherLocalUserIn(int user) throws Exception {
    List<String> command = new ArrayList<>();
    if (ServerAccount.current() == ServerAccount.NOBODY) {
      command.addAll(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"));
    }
    command.addAll(
        List.of(
            ProcessHandle.current().info().command().orElseThrow(),
            "-cp",
            intruderClasses(),
            Intruder.class.getName(),
            Integer.toString(port())));
    if (ServerAccount.current() == ServerAccount.NOBODY) {
      command.add(folder.resolve("postgres-password").toString());
      command.add(folder.resolve("postgres.log").toString());
    }

    Process intruder =
        new ProcessBuilder(command).directory(parent.toFile()).redirectErrorStream(true).start();

    assertThat(new String(intruder.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
        .isEqualToIgnoringWhitespace("done");
  }

  @Test
  void keepsItsFilesToItself() throws IOException {
    assertThat(mode("postgres-password")).isEqualTo("rw-------");
    assertThat(mode("postgres.log")).isEqualTo("rw-------");
    assertThat(mode("postgres/cluster")).isEqualTo("rwx------");
  }

  @Test
  void givesStoaARoleThatIsNoSuperuser() {
    assertThat(
            text(
                "SELECT concat(rolsuper, rolcreaterole, rolcreatedb, rolreplication, rolbypassrls)"
                    + " FROM pg_roles WHERE rolname = current_user"))
        .isEqualTo("fffff");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "COPY (SELECT 1) TO PROGRAM 'cat'",
        "COPY (SELECT 1) TO '/tmp/stoa-must-not-write'",
        "SELECT pg_read_file('/etc/passwd')",
        "CREATE EXTENSION file_fdw",
        "ALTER ROLE stoa SUPERUSER",
        "SET ROLE postgres"
      })
  void refusesWhatWouldReachTheMachine(String sql) {
    assertThatThrownBy(() -> jdbi.useHandle(handle -> handle.execute(sql)))
        .hasMessageContaining("permission denied");
  }

  @Test
  void listensOnLoopbackOnly() throws IOException {
    List<InetAddress> outside =
        NetworkInterface.networkInterfaces()
            .flatMap(NetworkInterface::inetAddresses)
            .filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress())
            .toList();

    assertThat(outside).noneMatch(EmbeddedPostgresAccessTest::accepts);
    assertThat(accepts(InetAddress.ofLiteral("127.0.0.1"))).isTrue();
  }

  @Test
  void findsTypingErrorsAndKnowsEveryAlphabet() {
    jdbi.useHandle(handle ->
        handle.execute("CREATE TABLE t (t text); CREATE INDEX ON t USING gin (t gin_trgm_ops)"));

    assertThat(text("SELECT similarity('sentiment', 'sentimnet') > 0.3")).isEqualTo("t");
    assertThat(text("SELECT lower('ÄÖ ΣΑΣ Я')")).isEqualTo("äö σασ я");
    assertThat(text("SELECT show_trgm('Я')::text")).isNotEqualTo("{}");
  }

  private static String intruderClasses() throws Exception {
    Path classes = parent.resolve("classes");
    Path intruder = classes.resolve(Intruder.class.getName().replace('.', '/') + ".class");
    if (!Files.exists(intruder)) {
      Files.createDirectories(intruder.getParent());
      try (InputStream code = Intruder.class.getResourceAsStream("Intruder.class")) {
        Files.copy(Objects.requireNonNull(code), intruder);
      }
      URI driver = Driver.class.getProtectionDomain().getCodeSource().getLocation().toURI();
      Files.copy(Path.of(driver), classes.resolve("driver.jar"));
    }
    return classes + ":" + classes.resolve("driver.jar");
  }

  private static String mode(String file) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(file)));
  }

  private static int port() {
    return URI.create(server.connection().address()).getPort();
  }

  private static boolean accepts(InetAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(address, port()), 1_000);
      return true;
    } catch (IOException _) {
      return false;
    }
  }

  private static String text(String sql) {
    return jdbi.withHandle(handle -> handle.select(sql).mapTo(String.class).one());
  }
}
