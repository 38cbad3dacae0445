package dev.stoa.catalogue;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.TeamId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;

/// Reads assets with everything that hangs on them, in five statements however many they are.
final class JdbcAssetReads {

  private static final TypeReference<List<Target>> TARGETS = new TypeReference<>() {};
  private static final TypeReference<List<Example>> EXAMPLES = new TypeReference<>() {};

  private static final String ASSETS =
      "select a.*, t.slug as team_slug from assets a join teams t on t.id = a.team_id ";

  private final Handle handle;

  JdbcAssetReads(Handle handle) {
    this.handle = handle;
  }

  static String targetsText(List<Target> targets) {
    return Json.mapper().writerFor(TARGETS).writeValueAsString(targets);
  }

  Optional<CallableAsset> ofHouse(AssetType type, String slug) {
    return one(
        handle
            .createQuery(ASSETS + "where a.type = :type and a.house_slug = :slug")
            .bind("type", type.word())
            .bind("slug", slug));
  }

  Optional<CallableAsset> ofTeam(AssetType type, String team, String slug) {
    return one(
        handle
            .createQuery(ASSETS + "where a.type = :type and t.slug = :team and a.slug = :slug")
            .bind("type", type.word())
            .bind("team", team)
            .bind("slug", slug));
  }

  Optional<CallableAsset> ofTeam(AssetType type, TeamId team, String slug) {
    return one(
        handle
            .createQuery(ASSETS + "where a.type = :type and a.team_id = :team and a.slug = :slug")
            .bind("type", type.word())
            .bind("team", team.value())
            .bind("slug", slug));
  }

  List<Asset> ofHouse() {
    return handle
        .createQuery(ASSETS + "where a.house_slug is not null order by a.type, a.house_slug")
        .map((row, _) -> row(row).asset())
        .list();
  }

  List<CallableAsset> byIds(Collection<AssetId> ids) {
    return assembled(
        handle
            .createQuery(ASSETS + "where a.id = any(:ids) order by a.id")
            .bindArray("ids", String.class, texts(ids))
            .map((row, _) -> row(row))
            .list());
  }

  List<CallableAsset> all() {
    return assembled(handle.createQuery(ASSETS + "order by a.id").map((row, _) -> row(row)).list());
  }

  private Optional<CallableAsset> one(Query query) {
    return assembled(query.map((row, _) -> row(row)).list()).stream().findFirst();
  }

  private List<CallableAsset> assembled(List<Row> rows) {
    if (rows.isEmpty()) {
      return List.of();
    }
    List<String> ids = texts(rows.stream().map(row -> row.asset().id()).toList());
    Map<String, SortedMap<Integer, Version>> versions = versions(ids);
    Map<String, Map<String, Integer>> aliases = aliases(ids);
    Map<String, List<Plan>> plans = JdbcPlanRows.ofAssets(handle, ids);
    List<CallableAsset> assets = new ArrayList<>(rows.size());
    for (Row row : rows) {
      String id = row.asset().id().value();
      assets.add(
          new CallableAsset(
              row.asset(),
              versions.getOrDefault(id, new TreeMap<>()),
              aliases.getOrDefault(id, Map.of()),
              row.current(),
              plans.getOrDefault(id, List.of())));
    }
    return assets;
  }

  private Map<String, SortedMap<Integer, Version>> versions(List<String> ids) {
    Map<String, SortedMap<Integer, Version>> versions = new HashMap<>();
    handle
        .createQuery("select * from asset_versions where asset_id = any(:ids)")
        .bindArray("ids", String.class, ids)
        .map((row, _) -> Map.entry(row.getString("asset_id"), version(row)))
        .forEach(entry ->
            versions
                .computeIfAbsent(entry.getKey(), _ -> new TreeMap<>())
                .put(entry.getValue().number(), entry.getValue()));
    return versions;
  }

  private Map<String, Map<String, Integer>> aliases(List<String> ids) {
    Map<String, Map<String, Integer>> aliases = new HashMap<>();
    handle
        .createQuery("select * from asset_aliases where asset_id = any(:ids)")
        .bindArray("ids", String.class, ids)
        .map((row, _) ->
            aliases
                    .computeIfAbsent(row.getString("asset_id"), _ -> new HashMap<>())
                    .put(row.getString("alias"), row.getInt("version"))
                == null)
        .list();
    return aliases;
  }

  private record Row(Asset asset, int current) {}

  private static Row row(ResultSet row) throws SQLException {
    Asset asset =
        new Asset(
            new AssetId(row.getString("id")),
            AssetType.ofWord(row.getString("type")),
            new TeamId(row.getString("team_id")),
            row.getString("team_slug"),
            row.getString("slug"),
            row.getString("house_slug"),
            row.getString("name"),
            row.getString("summary"),
            row.getString("function"),
            row.getString("supplier"),
            Visibility.ofWord(row.getString("visibility")),
            List.of((String[]) row.getArray("languages").getArray()),
            row.getString("license"),
            List.of((String[]) row.getArray("modalities").getArray()),
            row.getTimestamp("created_at").toInstant(),
            row.getTimestamp("updated_at").toInstant());
    return new Row(asset, row.getInt("current_version"));
  }

  private static Version version(ResultSet row) throws SQLException {
    @Nullable Timestamp sunset = row.getTimestamp("sunset_at");
    @Nullable String graph = row.getString("graph");
    @Nullable String table = row.getString("data_table");
    return new Version(
        row.getInt("number"),
        VersionState.ofWord(row.getString("state")),
        Json.parse(row.getString("inputs")),
        Json.parse(row.getString("outputs")),
        Json.mapper().readValue(row.getString("targets"), TARGETS),
        graph == null ? null : Json.parse(graph),
        table == null ? null : Json.parse(table),
        row.getString("card"),
        Json.mapper().readValue(row.getString("examples"), EXAMPLES),
        row.getTimestamp("published_at").toInstant(),
        sunset == null ? null : sunset.toInstant());
  }

  private static List<String> texts(Collection<AssetId> ids) {
    return ids.stream().map(AssetId::value).toList();
  }
}
