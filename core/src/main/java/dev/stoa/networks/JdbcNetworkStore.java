package dev.stoa.networks;

import dev.stoa.storage.Database;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/// [NetworkStore] in PostgreSQL.
public final class JdbcNetworkStore implements NetworkStore {

  private final Database database;

  public JdbcNetworkStore(Database database) {
    this.database = database;
  }

  @Override
  public List<TrustedNetwork> list() {
    return database.run(handle ->
        handle
            .createQuery("select * from trusted_networks order by network")
            .map((row, _) -> network(row))
            .list());
  }

  @Override
  public Optional<TrustedNetwork> find(String network) {
    return database.run(handle ->
        handle
            .createQuery("select * from trusted_networks where network = :network")
            .bind("network", network)
            .map((row, _) -> network(row))
            .findOne());
  }

  @Override
  public void put(TrustedNetwork network) {
    database.run(handle ->
        handle.execute(
            """
            insert into trusted_networks (network, note, added_at) values (?, ?, ?)
            on conflict (network) do update set note = excluded.note
            """,
            network.network(),
            network.note(),
            network.addedAt()));
  }

  @Override
  public void remove(String network) {
    database.run(
        handle -> handle.execute("delete from trusted_networks where network = ?", network));
  }

  private static TrustedNetwork network(ResultSet row) throws SQLException {
    return new TrustedNetwork(
        row.getString("network"), row.getString("note"), row.getTimestamp("added_at").toInstant());
  }
}
