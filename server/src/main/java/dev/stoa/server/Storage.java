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
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/// The database, its schema up to date.
///
/// @param notice what the operator should know of it; null when nothing
record Storage(Database database, ChangeFeed feed, @Nullable String notice) {

  static Storage open(Config.Database config, Path dataFolder, Closing closing) {
    Secret url = config.url();
    String notice = null;
    ConnectionTo connection;
    if (url == null) {
      EmbeddedPostgres embedded = closing.later(EmbeddedPostgres.start(dataFolder));
      connection = embedded.connection();
      notice = embedded.notice().orElse(null);
    } else {
      closing.later(DataFolderLock.take(dataFolder));
      connection = ConnectionTo.parse(url.value());
    }
    var pool = closing.later(ConnectionPool.open(connection, config.connectionsMax()));
    Schema.migrate(pool.source());
    var database = new Database(pool.source());
    return new Storage(database, new JdbcChangeFeed(database, connection), notice);
  }
}
