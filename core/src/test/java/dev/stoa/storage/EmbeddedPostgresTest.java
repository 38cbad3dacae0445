package dev.stoa.storage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedPostgresTest {

  @TempDir Path parent;

  private Path folder;

  @BeforeEach
  void folder() throws IOException {
    folder = TestServer.passableFolder(parent).resolve("data");
  }

  @Test
  void keepsRowsAndPortAcrossARestart() throws IOException {
    ConnectionTo before;
    try (EmbeddedPostgres server = start()) {
      before = server.connection();
      remember(before, "kept");
    }
    assertThat(serverProcess()).isEmpty();

    try (EmbeddedPostgres again = start()) {
      assertThat(again.connection()).isEqualTo(before);
      assertThat(remembered(again.connection())).isEqualTo("kept");
    }
  }

  @Test
  void startsPostgresAgainWhenItIsKilled() throws IOException {
    try (EmbeddedPostgres server = start();
        ConnectionPool pool = ConnectionPool.open(server.connection(), 2)) {
      remember(server.connection(), "kept");
      ProcessHandle first = serverProcess().orElseThrow();

      first.destroyForcibly();

      Eventually.holds("the first has ended", () -> !first.isAlive());
      Eventually.holds("the pool reads again", () -> "kept".equals(readOrEmpty(pool)));
      assertThat(serverProcess().orElseThrow().pid()).isNotEqualTo(first.pid());
    }
    assertThat(serverProcess()).isEmpty();
  }

  @Test
  void takesOverFromAKilledStoa() throws IOException {
    try (KillableStoa killed = KillableStoa.on(folder)) {
      ProcessHandle orphan = serverProcess().orElseThrow();
      killed.kill();
      assertThat(orphan.isAlive()).isTrue();

      try (EmbeddedPostgres server = start()) {
        assertThat(orphan.isAlive()).isFalse();
        remember(server.connection(), "works");
      }
    }
  }

  @Test
  void refusesAFolderThatAnotherProcessUses() throws IOException {
    try (KillableStoa other = KillableStoa.on(folder)) {
      assertThatThrownBy(this::start)
          .isInstanceOf(StorageException.class)
          .hasMessage(
              "The data folder %s is in use by another Stoa (process %d): stop that one, or choose another folder with --data-dir.",
              folder, other.pid());
    }
  }

  @Test
  void isReachedBesideTheStoaThatServesIt() throws IOException {
    assertThat(EmbeddedPostgres.servedIn(folder)).isEmpty();
    try (KillableStoa _ = KillableStoa.on(folder)) {
      ConnectionTo served = EmbeddedPostgres.servedIn(folder).orElseThrow();
      remember(served, "beside");
      assertThat(remembered(served)).isEqualTo("beside");
    }
    assertThat(EmbeddedPostgres.servedIn(folder)).isEmpty();
  }

  @Test
  void refusesAFolderThatItUsesItself() throws IOException {
    try (DataFolderLock _ = DataFolderLock.take(Files.createDirectories(folder))) {
      assertThatThrownBy(this::start)
          .isInstanceOf(StorageException.class)
          .hasMessageContaining("is in use by another Stoa");
    }
  }

  @Test
  void startsWhenWhatItLeftBehindIsStale() throws IOException {
    ConnectionTo before;
    try (EmbeddedPostgres server = start()) {
      before = server.connection();
      remember(before, "kept");
    }
    Files.delete(folder.resolve("postgres-password"));
    Files.writeString(
        folder.resolve("postgres/cluster/postmaster.pid"),
        ProcessHandle.current().pid() + "\n" + folder.resolve("postgres/cluster") + "\n");

    try (ServerSocket _ = new ServerSocket(port(before), 1, InetAddress.ofLiteral("127.0.0.1"));
        EmbeddedPostgres again = start()) {
      assertThat(port(again.connection())).isNotEqualTo(port(before));
      assertThat(again.connection().password()).isNotEqualTo(before.password());
      assertThat(remembered(again.connection())).isEqualTo("kept");
    }
  }

  @Test
  void startsOverWhenTheFirstStartWasCutShort() throws IOException {
    Files.createDirectories(folder.resolve("postgres/cluster"));
    Files.writeString(folder.resolve("postgres/cluster/PG_VERSION"), "17\n");
    TestServer.passableFolder(folder);
    TestServer.passableFolder(folder.resolve("postgres"));

    try (EmbeddedPostgres server = start()) {
      remember(server.connection(), "works");
    }
  }

  @Test
  void saysInOneLineWhyPostgresDoesNotStart() throws IOException {
    start().close();
    Files.writeString(folder.resolve("postgres/cluster/PG_VERSION"), "9\n");

    assertThatThrownBy(this::start)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("database files are incompatible with server")
        .hasMessageContaining(folder.resolve("postgres.log").toString())
        .hasMessageNotContaining("\n");
    try (DataFolderLock lock = DataFolderLock.take(folder)) {
      assertThat(lock).isNotNull();
    }
  }

  @Test
  void refusesADatabaseOfAnotherAccount() throws IOException {
    assumeThat(ServerAccount.current()).isEqualTo(ServerAccount.NOBODY);
    start().close();
    Files.setAttribute(folder.resolve("postgres/cluster"), "unix:uid", 12345);

    assertThatThrownBy(this::start)
        .isInstanceOf(StorageException.class)
        .hasMessageContaining("was made under another account (12345)");
  }

  private EmbeddedPostgres start() throws IOException {
    return EmbeddedPostgres.start(folder, TestServer.settings(false));
  }

  private Optional<ProcessHandle> serverProcess() throws IOException {
    return PidFile.of(folder.resolve("postgres/cluster"))
        .flatMap(file -> ProcessHandle.of(file.pid()));
  }

  private static int port(ConnectionTo connection) {
    return URI.create(connection.address()).getPort();
  }

  private static void remember(ConnectionTo to, String word) {
    Jdbi.create(to.jdbcUrl(), to.user(), to.password())
        .useHandle(handle -> {
          handle.execute("CREATE TABLE memory (word text)");
          handle.execute("INSERT INTO memory VALUES (?)", word);
        });
  }

  private static String remembered(ConnectionTo to) {
    try (ConnectionPool pool = ConnectionPool.open(to, 1)) {
      return readOrEmpty(pool);
    }
  }

  private static String readOrEmpty(ConnectionPool pool) {
    try {
      return Jdbi.create(pool.source())
          .withHandle(handle -> handle.select("SELECT word FROM memory").mapTo(String.class).one());
    } catch (JdbiException _) {
      return "";
    }
  }
}
