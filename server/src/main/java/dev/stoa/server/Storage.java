package dev.stoa.server;

import dev.stoa.events.ChangeFeed;
import dev.stoa.events.JdbcChangeFeed;
import dev.stoa.server.config.Config;
import dev.stoa.server.config.Secret;
import dev.stoa.storage.ConnectionPool;
import dev.stoa.storage.ConnectionTo;
import dev.stoa.storage.DataFolderLock;
import dev.stoa.storage.Database;
import dev.stoa.storage.EmbeddedPostgres;
import dev.stoa.storage.Schema;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// The database, its schema up to date.
///
/// @param notice what the operator should know of it; null when nothing
record Storage(Database database, ConnectionPool pool, ChangeFeed feed, @Nullable String notice) {

  static Storage open(Config.Database config, Path dataFolder, Closing closing) {
    Secret url = config.url();
    if (url == null) {
      EmbeddedPostgres embedded = closing.later(EmbeddedPostgres.start(dataFolder));
      return open(embedded.connection(), config, embedded.notice().orElse(null), closing);
    }
    closing.later(DataFolderLock.take(made(dataFolder)));
    return open(ConnectionTo.parse(url.value()), config, null, closing);
  }

  /// The same for a command of the operator, beside the Stoa that serves the folder if one does.
  static Storage beside(Config.Database config, Path dataFolder, Closing closing) {
    Secret url = config.url();
    if (url == null && !Files.isDirectory(dataFolder)) {
      throw new Refusal(
          "There is no data folder %s: name Stoa's with --data-dir.".formatted(dataFolder));
    }
    Optional<ConnectionTo> served =
        url == null
            ? EmbeddedPostgres.servedIn(dataFolder)
            : Optional.of(ConnectionTo.parse(url.value()));
    return served.isPresent()
        ? open(served.get(), config, null, closing)
        : open(config, dataFolder, closing);
  }

  private static Path made(Path dataFolder) {
    try {
      return Files.createDirectories(dataFolder);
    } catch (IOException unwritable) {
      throw new Refusal(
          "The data folder %s cannot be made: make it, or choose another one with --data-dir."
              .formatted(dataFolder));
    }
  }

  private static Storage open(
      ConnectionTo connection, Config.Database config, @Nullable String notice, Closing closing) {
    var pool = closing.later(ConnectionPool.open(connection, config.connectionsMax()));
    Schema.migrate(pool.source());
    var database = new Database(pool.source());
    return new Storage(database, pool, new JdbcChangeFeed(database, connection), notice);
  }
}
