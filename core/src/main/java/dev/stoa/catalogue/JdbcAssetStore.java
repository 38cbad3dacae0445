package dev.stoa.catalogue;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.PlanId;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.Database;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Assets in PostgreSQL.
public final class JdbcAssetStore implements AssetStore {

  private final Database database;

  public JdbcAssetStore(Database database) {
    this.database = database;
  }

  @Override
  public Optional<CallableAsset> find(AssetId id) {
    return load(List.of(id)).stream().findFirst();
  }

  @Override
  public Optional<CallableAsset> find(AssetType type, AssetRef ref) {
    return database.run(handle -> {
      var reads = new JdbcAssetReads(handle);
      return switch (ref) {
        case AssetRef.House(String slug, _) -> reads.ofHouse(type, slug);
        case AssetRef.OfTeam(String team, String slug, _) -> reads.ofTeam(type, team, slug);
        case AssetRef.ById(AssetId id, _) ->
            reads.byIds(List.of(id)).stream()
                .filter(found -> found.asset().type() == type)
                .findFirst();
      };
    });
  }

  @Override
  public Optional<CallableAsset> findOfTeam(TeamId team, AssetType type, String slug) {
    return database.run(handle -> new JdbcAssetReads(handle).ofTeam(type, team, slug));
  }

  @Override
  public Page<CallableAsset> listOfTeam(TeamId team, @Nullable String cursor, int limit) {
    String query = "assets of " + team;
    String below = cursor == null ? null : Cursor.decode(query, cursor, 1).getFirst();
    return database.run(handle -> {
      List<AssetId> ids =
          handle
              .createQuery(
                  """
                  select id from assets
                  where team_id = :team and (:below::text is null or id < :below)
                  order by id desc limit :limit
                  """)
              .bind("team", team.value())
              .bind("below", below)
              .bind("limit", limit + 1)
              .map((row, _) -> new AssetId(row.getString("id")))
              .list();
      List<AssetId> shown = ids.subList(0, Math.min(limit, ids.size()));
      String next =
          ids.size() <= limit ? null : Cursor.encode(query, List.of(shown.getLast().value()));
      List<CallableAsset> found =
          shown.isEmpty() ? List.of() : new JdbcAssetReads(handle).byIds(shown);
      return new Page<>(
          found.stream()
              .sorted(Comparator.comparing((CallableAsset each) -> each.asset().id()).reversed())
              .toList(),
          next);
    });
  }

  @Override
  public List<CallableAsset> load(Collection<AssetId> ids) {
    return ids.isEmpty()
        ? List.of()
        : database.run(handle -> new JdbcAssetReads(handle).byIds(ids));
  }

  @Override
  public List<CallableAsset> loadAll() {
    return database.run(handle -> new JdbcAssetReads(handle).all());
  }

  @Override
  public List<JsonNode> loadTables() {
    return database.run(handle ->
        handle
            .createQuery("select data_table from asset_versions where data_table is not null")
            .map((row, _) -> Json.parse(row.getString(1)))
            .list());
  }

  @Override
  public List<Asset> listOfHouse() {
    return database.run(handle -> new JdbcAssetReads(handle).ofHouse());
  }

  /// One writer at a time: a declaration that names another must find it as it was checked.
  @Override
  public void lock() {
    database.run(handle ->
        handle.execute("select pg_advisory_xact_lock(hashtextextended('stoa.catalogue', 0))"));
  }

  @Override
  public Optional<String> teamSlug(TeamId team) {
    return database.run(handle ->
        handle
            .createQuery("select slug from teams where id = :id")
            .bind("id", team.value())
            .mapTo(String.class)
            .findOne());
  }

  @Override
  public void insert(Asset asset) {
    write(
        """
        insert into assets (id, type, team_id, slug, house_slug, name, summary, function, supplier,
          visibility, languages, license, modalities, created_at, updated_at)
        values (:id, :type, :team, :slug, :houseSlug, :name, :summary, :function, :supplier,
          :visibility, :languages, :license, :modalities, :createdAt, :updatedAt)
        """,
        asset);
  }

  @Override
  public void update(Asset asset) {
    write(
        """
        update assets set house_slug = :houseSlug, name = :name, summary = :summary,
          function = :function, supplier = :supplier, visibility = :visibility,
          languages = :languages, license = :license, modalities = :modalities,
          updated_at = :updatedAt
        where id = :id
        """,
        asset);
  }

  private void write(String sql, Asset asset) {
    database.run(handle -> {
      Update update = handle.createUpdate(sql);
      return update
          .bind("id", asset.id().value())
          .bind("type", asset.type().word())
          .bind("team", asset.team().value())
          .bind("slug", asset.slug())
          .bind("houseSlug", asset.houseSlug())
          .bind("name", asset.name())
          .bind("summary", asset.summary())
          .bind("function", asset.function())
          .bind("supplier", asset.supplier())
          .bind("visibility", asset.visibility().word())
          .bindArray("languages", String.class, asset.languages())
          .bind("license", asset.license())
          .bindArray("modalities", String.class, asset.modalities())
          .bind("createdAt", asset.createdAt())
          .bind("updatedAt", asset.updatedAt())
          .execute();
    });
  }

  @Override
  public void publish(AssetId asset, Version version) {
    database.run(handle -> {
      handle
          .createUpdate(
              """
              insert into asset_versions (asset_id, number, state, inputs, outputs, targets,
                graph, data_table, card, examples, published_at, sunset_at)
              values (:asset, :number, :state, cast(:inputs as json), cast(:outputs as json),
                cast(:targets as json), cast(:graph as json), cast(:table as json), :card,
                cast(:examples as json), :publishedAt, :sunsetAt)
              """)
          .bind("asset", asset.value())
          .bind("number", version.number())
          .bind("state", version.state().word())
          .bind("inputs", Json.text(version.inputs()))
          .bind("outputs", Json.text(version.outputs()))
          .bind("targets", JdbcAssetReads.targetsText(version.targets()))
          .bind("graph", version.graph() == null ? null : Json.text(version.graph()))
          .bind("table", version.table() == null ? null : Json.text(version.table()))
          .bind("card", version.card())
          .bind("examples", Json.text(version.examples()))
          .bind("publishedAt", version.publishedAt())
          .bind("sunsetAt", version.sunsetAt())
          .execute();
      return handle.execute(
          "update assets set current_version = ? where id = ?", version.number(), asset.value());
    });
  }

  @Override
  public void changeState(
      AssetId asset, int version, VersionState state, @Nullable Instant sunsetAt) {
    database.run(handle ->
        handle.execute(
            "update asset_versions set state = ?, sunset_at = ? where asset_id = ? and number = ?",
            state.word(),
            sunsetAt,
            asset.value(),
            version));
  }

  @Override
  public void pointAlias(AssetId asset, String alias, int version) {
    database.run(handle ->
        handle.execute(
            """
            insert into asset_aliases (asset_id, alias, version) values (?, ?, ?)
            on conflict (asset_id, alias) do update set version = excluded.version
            """,
            asset.value(),
            alias,
            version));
  }

  @Override
  public void removeAlias(AssetId asset, String alias) {
    database.run(handle ->
        handle.execute(
            "delete from asset_aliases where asset_id = ? and alias = ?", asset.value(), alias));
  }

  @Override
  public void put(Plan plan) {
    database.run(handle -> JdbcPlanRows.put(handle, plan));
  }

  @Override
  public int newestTerms(PlanId plan) {
    return database.run(handle -> JdbcPlanRows.newestTerms(handle, plan));
  }

  @Override
  public void delete(AssetId asset) {
    database.run(handle -> handle.execute("delete from assets where id = ?", asset.value()));
  }
}
