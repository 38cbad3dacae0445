package dev.stoa.storage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/// A real PostgreSQL that Stoa starts itself and keeps in its data folder. It listens on the
/// loopback interface only and lets nobody in without the password, which is in a file that only
/// Stoa's account can read. When the server dies it is started again.
///
/// Safe for use by many threads. Closing it ends open connections and stops the server.
public final class EmbeddedPostgres implements AutoCloseable {

  private final DataFolderLock lock;
  private final ServerHome home;
  private final KeptServer server;
  private final String password;

  private EmbeddedPostgres(
      DataFolderLock lock, ServerHome home, KeptServer server, String password) {
    this.lock = lock;
    this.home = home;
    this.server = server;
    this.password = password;
  }

  /// Starts the server of a data folder, which is made if it is missing; returns when it accepts
  /// connections. Every failure is a [StorageException] fit to be shown.
  public static EmbeddedPostgres start(Path dataFolder) {
    return start(dataFolder, ServerSettings.forProduction());
  }

  static EmbeddedPostgres start(Path dataFolder, ServerSettings settings) {
    Path folder = dataFolder.toAbsolutePath().normalize();
    try {
      ServerHome.makeFolder(folder);
      DataFolderLock lock = DataFolderLock.take(folder);
      try {
        return start(lock, ServerHome.in(folder, ServerAccount.current()), settings);
      } catch (IOException | RuntimeException failure) {
        lock.close();
        throw failure;
      }
    } catch (IOException failure) {
      throw new StorageException(
          "PostgreSQL cannot be started in %s: %s".formatted(folder, IoFault.inWords(failure)),
          failure);
    }
  }

  /// The database of a data folder that another Stoa serves just now, for a command of the operator
  /// beside it; empty when none does.
  public static Optional<ConnectionTo> servedIn(Path dataFolder) {
    Path folder = dataFolder.toAbsolutePath().normalize();
    if (!DataFolderLock.isHeld(folder)) {
      return Optional.empty();
    }
    try {
      ServerHome home = ServerHome.in(folder, ServerAccount.current());
      int port = new FreePort(home.lastPort()).last();
      return Optional.of(connection(port, PasswordFile.at(home.passwordFile()).password()));
    } catch (IOException failure) {
      throw new StorageException(
          "The Stoa that serves %s cannot be reached: %s"
              .formatted(folder, IoFault.inWords(failure)),
          failure);
    }
  }

  private static EmbeddedPostgres start(
      DataFolderLock lock, ServerHome home, ServerSettings settings) throws IOException {
    Path shared = settings.sharedBinaries();
    ServerBinaries binaries = ServerBinaries.in(shared == null ? home.folder() : shared);
    ServerCommand command = new ServerCommand(home, binaries);
    Files.writeString(home.accessRules(), "host all all 127.0.0.1/32 scram-sha-256\n");
    ServerHome.makeReadable(home.accessRules());
    PasswordFile password = PasswordFile.at(home.passwordFile());
    Orphan.stop(command);
    new Cluster(command, settings).prepare(password);
    KeptServer server = KeptServer.start(command, settings);
    return new EmbeddedPostgres(lock, home, server, password.password());
  }

  /// Stoa's database and role; the same until it is closed.
  public ConnectionTo connection() {
    return connection(server.port(), password);
  }

  /// What the operator should know: where the files are, when they are not in the data folder.
  public Optional<String> notice() {
    return home.notice();
  }

  private static ConnectionTo connection(int port, String password) {
    return new ConnectionTo(
        "jdbc:postgresql://127.0.0.1:%d/%s".formatted(port, Cluster.DATABASE),
        Cluster.ROLE,
        password);
  }

  @Override
  public void close() {
    try {
      server.close();
    } finally {
      lock.close();
    }
  }
}
