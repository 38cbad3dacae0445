package dev.stoa.server;

import dev.stoa.catalogue.AssetDraft;
import dev.stoa.catalogue.AssetNews;
import dev.stoa.catalogue.AssetPublisher;
import dev.stoa.catalogue.AssetWriter;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.JdbcVocabulary;
import dev.stoa.catalogue.Listing;
import dev.stoa.catalogue.Rights;
import dev.stoa.catalogue.VersionDraft;
import dev.stoa.catalogue.Visibility;
import dev.stoa.catalogue.schema.JsonSchemas;
import dev.stoa.discovery.JdbcAssetIndex;
import dev.stoa.kernel.AssetType;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/// A public asset of each type.
record Zoo(Map<AssetType, CallableAsset> animals) {

  static Zoo open(Crew crew) {
    var parts = crew.stoa().parts();
    var database = parts.storage().database();
    var store = parts.assets().store();
    var publisher =
        new AssetPublisher(
            database,
            store,
            new JdbcVocabulary(database),
            new AssetWriter(
                store,
                new AssetNews(
                    new JdbcAssetIndex(database, store),
                    parts.storage().feed(),
                    _ -> {},
                    (_, _, _) -> {}),
                parts.ids(),
                parts.clock()),
            new JsonSchemas(),
            (_, _, _, _) -> List.of());
    Map<AssetType, CallableAsset> animals = new EnumMap<>(AssetType.class);
    for (AssetType type : AssetType.values()) {
      animals.put(type, publisher.create(crew.team().id(), Rights.ADMINISTRATOR, draft(type)));
    }
    crew.seen();
    return new Zoo(animals);
  }

  private static AssetDraft draft(AssetType type) {
    var listing =
        new Listing(
            "An animal", "Is there.", null, null, Visibility.PUBLIC, List.of(), null, List.of());
    var version = new VersionDraft(null, null, List.of(), null, null, "", List.of());
    return new AssetDraft(type, "animal", false, listing, version, List.of());
  }

  /// Where it is called, such as `/models/crew/animal`.
  String address(AssetType type) {
    CallableAsset animal = animals.get(type);
    if (animal == null) {
      throw new IllegalArgumentException("no " + type);
    }
    return "/" + type.segment() + "/" + animal.asset().address();
  }
}
