package dev.stoa.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.jdbi.v3.core.Jdbi;

/// The one PostgreSQL of a test run, stopped and deleted when the JVM ends, with a migrated
/// database to copy from.
final class TestServer {

  static final String TEMPLATE = "template_stoa";

  private final EmbeddedPostgres server;

  private TestServer() {
    try {
      Path folder = passableFolder(Files.createTempDirectory("stoa-test-"));
      server = EmbeddedPostgres.start(folder, settings(true));
      Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(folder)));
      administer("CREATE DATABASE " + TEMPLATE);
      try (ConnectionPool pool = ConnectionPool.open(to(TEMPLATE), 2)) {

        Schema.migrate(pool.source());
      }
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  static TestServer one() {
    return OnFirstUse.ONE;
  }

  /// Not durable, and with binaries that later runs find again.
  static ServerSettings settings(boolean createsDatabases) throws IOException {
    Path binaries =
        Path.of(System.getProperty("java.io.tmpdir"))
            .resolve("stoa-test-binaries-" + System.getProperty("user.name"));
    Files.createDirectories(binaries);
    return new ServerSettings(false, createsDatabases, passableFolder(binaries));
  }

  /// Temporary folders are closed to the account that the server runs under when root tests.
  static Path passableFolder(Path folder) throws IOException {
    return Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
  }

  ConnectionTo to(String database) {
    ConnectionTo own = server.connection();
    String url = own.jdbcUrl().substring(0, own.jdbcUrl().lastIndexOf('/') + 1) + database;
    return new ConnectionTo(url, own.user(), own.password());
  }

  synchronized void administer(String sql) {
    ConnectionTo own = server.connection();
    Jdbi.create(own.jdbcUrl(), own.user(), own.password()).useHandle(handle -> handle.execute(sql));
  }

  private void stop(Path folder) {
    server.close();
    try {
      FileTree.delete(folder);
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static final class OnFirstUse {
    static final TestServer ONE = new TestServer();
  }
}
