package dev.stoa.discovery;

import dev.stoa.catalogue.Asset;
import dev.stoa.catalogue.AssetIndex;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.VersionState;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.Json;
import dev.stoa.storage.Database;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;

/// Keeps the search table. An asset is in it while its current version answers.
public final class JdbcAssetIndex implements AssetIndex {

  private final Database database;
  private final AssetStore assets;

  public JdbcAssetIndex(Database database, AssetStore assets) {
    this.database = database;
    this.assets = assets;
  }

  @Override
  public void index(AssetId id) {
    Optional<CallableAsset> found = assets.find(id);
    Optional<Version> current = found.flatMap(asset -> asset.version(null));
    database.run(handle -> {
      if (current.isEmpty() || current.get().state() == VersionState.RETIRED) {
        return handle.execute("delete from asset_search where asset_id = ?", id.value());
      }
      Asset asset = found.orElseThrow().asset();
      addWords(handle, asset);
      return put(handle, asset, current.get());
    });
  }

  private static void addWords(Handle handle, Asset asset) {
    handle
        .createUpdate(
            "insert into search_words select unnest(cast(:words as text[])) on conflict do nothing")
        .bindArray("words", String.class, Words.of(naming(asset) + " " + describing(asset)))
        .execute();
  }

  private static int put(Handle handle, Asset asset, Version current) {
    return handle
        .createUpdate(
            """
            with parts as (
              select setweight(to_tsvector('english', :naming), 'A')
                || setweight(to_tsvector('english', :describing), 'B') as names)
            insert into asset_search (asset_id, type, team_id, visibility, slug, sort_name,
              function, supplier, license, languages, modalities, combination, house, listing, names,
              document)
            select :id, :type, :team, :visibility, :slug, :sortName, :function, :supplier,
              :license, :languages, :modalities, :combination, :house, cast(:listing as json), names,
              names || setweight(to_tsvector('english', :card), 'D')
            from parts
            on conflict (asset_id) do update set visibility = excluded.visibility,
              sort_name = excluded.sort_name, function = excluded.function,
              supplier = excluded.supplier, license = excluded.license,
              languages = excluded.languages, modalities = excluded.modalities,
              combination = excluded.combination,
              house = excluded.house, listing = excluded.listing, names = excluded.names,
              document = excluded.document
            """)
        .bind("naming", naming(asset))
        .bind("describing", describing(asset))
        .bind("card", current.card())
        .bind("id", asset.id().value())
        .bind("type", asset.type().word())
        .bind("team", asset.team().value())
        .bind("visibility", asset.visibility().word())
        .bind("slug", asset.slug())
        .bind("sortName", asset.name().toLowerCase(Locale.ROOT))
        .bind("function", asset.function())
        .bind("supplier", asset.supplier())
        .bind("license", asset.license())
        .bindArray("languages", String.class, asset.languages())
        .bindArray("modalities", String.class, asset.modalities())
        .bind("combination", combination(asset))
        .bind("house", asset.houseSlug() != null)
        .bind("listing", Json.text(Found.of(asset, current.number())))
        .execute();
  }

  private static String combination(Asset asset) {
    Map<String, List<String>> values = new LinkedHashMap<>();
    for (Facet facet : Facet.values()) {
      values.put(facet.word(), facet.of(asset));
    }
    return Json.text(values);
  }

  private static String naming(Asset asset) {
    return asset.name() + " " + asset.slug().replace('-', ' ');
  }

  private static String describing(Asset asset) {
    String languages =
        asset.languages().stream()
            .map(tag -> Locale.forLanguageTag(tag).getDisplayLanguage(Locale.ENGLISH))
            .collect(Collectors.joining(" "));
    return String.join(
        " ",
        asset.summary(),
        Objects.requireNonNullElse(asset.function(), "").replace('-', ' '),
        Objects.requireNonNullElse(asset.supplier(), ""),
        asset.teamSlug(),
        String.join(" ", asset.modalities()),
        languages);
  }
}
