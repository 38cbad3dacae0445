package dev.stoa.discovery;

import dev.stoa.kernel.Json;
import dev.stoa.kernel.TeamId;
import java.util.List;
import org.jdbi.v3.core.Handle;

/// Reads the items of a page, with what is told beside them.
final class JdbcListings {

  private JdbcListings() {}

  /// In the order of the ids. What has gone meanwhile, or may not be seen any more, is left out.
  static List<Found> of(Handle handle, Viewer viewer, List<String> ids) {
    return handle
        .createQuery(
            """
            select cast(s.listing as text) as listing, %s
            from unnest(cast(:ids as text[])) with ordinality as a (id, place)
            join asset_search s on s.asset_id = a.id and %s
            %s
            order by a.place
            """
                .formatted(JdbcGlances.COLUMNS, SearchSql.VISIBLE, JdbcGlances.JOINS))
        .bindArray("ids", String.class, ids)
        .bindArray("teams", String.class, viewer.teams().stream().map(TeamId::value).toList())
        .map((row, _) ->
            Json.mapper()
                .readValue(row.getString("listing"), Found.class)
                .with(JdbcGlances.glance(row)))
        .list();
  }
}
