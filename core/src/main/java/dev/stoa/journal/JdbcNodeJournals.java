package dev.stoa.journal;

import dev.stoa.storage.Database;
import java.util.List;

/// [NodeJournals] in PostgreSQL.
public final class JdbcNodeJournals implements NodeJournals {

  private final Database database;

  public JdbcNodeJournals(Database database) {
    this.database = database;
  }

  @Override
  public List<NodeJournal> list() {
    return database.run(handle ->
        handle
            .createQuery(
                """
                select o.*,
                  (select count(*) from journal_open c where c.node = o.node) as open_calls,
                  (select count(*) from journal_parked p where p.node = o.node) as parked
                from journal_offsets o order by o.node
                """)
            .map((rows, _) ->
                new NodeJournal(
                    rows.getString("node"),
                    rows.getLong("segment"),
                    rows.getLong("position"),
                    rows.getTimestamp("moved_at").toInstant(),
                    rows.getLong("open_calls"),
                    rows.getLong("parked")))
            .list());
  }
}
