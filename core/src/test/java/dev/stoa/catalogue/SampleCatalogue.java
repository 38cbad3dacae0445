package dev.stoa.catalogue;

import dev.stoa.audit.RecordingAudit;
import dev.stoa.catalogue.schema.JsonSchemas;
import dev.stoa.events.JdbcChangeFeed;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.TimedIds;
import dev.stoa.secrets.SampleSeals;
import dev.stoa.storage.Database;
import dev.stoa.storage.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// The catalogue wired as in the product, on a database of its own, with one function and one
/// supplier.
public final class SampleCatalogue {

  public static final Function SENTIMENT =
      new Function(
          "sentiment-analysis",
          "Sentiment analysis",
          "Tells good from bad.",
          Json.parse(
              """
              {"type":"object","properties":{"text":{"type":"string","minLength":1}},
               "required":["text"]}
              """),
          Json.parse(
              """
              {"type":"object","properties":{"label":{"type":"string"},"score":{"type":"number"}},
               "required":["label","score"]}
              """),
          "calls");

  public static final Supplier ACME = new Supplier("acme", "Acme", "https://acme.example");

  public final ManualClock clock = ManualClock.at("2026-03-01T09:00:00Z");
  public final Ids ids = new TimedIds(clock);
  public final List<AssetId> indexed = new ArrayList<>();
  public final List<String> announced = new ArrayList<>();
  public final RecordingAudit audit = new RecordingAudit();
  public final Database database;
  public final JdbcChangeFeed changes;
  public final JdbcAssetStore store;
  public final JdbcVocabulary vocabulary;
  public final JsonSchemas schemas = new JsonSchemas();
  public final AssetWriter writer;
  public final CatalogueApplier applier;
  public final AssetPublisher publisher;

  public SampleCatalogue(TestDatabase test) {
    this(test, null);
  }

  /// @param index null to note what would have been indexed
  public SampleCatalogue(TestDatabase test, @Nullable AssetIndex index) {
    database = test.database();
    changes = new JdbcChangeFeed(database, test.connection());
    store = new JdbcAssetStore(database, SampleSeals.of(1));
    vocabulary = new JdbcVocabulary(database);
    AssetIndex used = index == null ? indexed::add : index;
    var news =
        new AssetNews(
            used,
            changes,
            audit,
            (_, before, after) ->
                announced.add(before.pricePerUnit() + " to " + after.pricePerUnit()));
    writer = new AssetWriter(store, news, ids, clock);
    GraphRules graphs = (_, _, _, _) -> List.of();
    applier = new CatalogueApplier(database, store, vocabulary, writer, schemas, graphs);
    publisher = new AssetPublisher(database, store, vocabulary, writer, schemas, graphs);
    vocabulary.put(SENTIMENT);
    vocabulary.put(ACME);
  }

  /// A new team with this slug.
  public TeamId team(String slug) {
    var id = new TeamId(ids.next());
    database.run(handle ->
        handle.execute(
            "insert into teams (id, slug, name, personal, created_at) values (?, ?, ?, false, now())",
            id.value(),
            slug,
            slug));
    return id;
  }

  public ApplyAnswer apply(TeamId team, Rights rights, AssetDraft... drafts) {
    List<Declared> declared = new ArrayList<>();
    for (AssetDraft draft : drafts) {
      declared.add(new Declared.OfAsset(draft, new Origin("sample.yaml", Map.of("", 1))));
    }
    return applier.apply(team, rights, declared);
  }

  public CallableAsset find(String ref) {
    return store.find(AssetType.MODEL, AssetRef.parse(ref).orElseThrow()).orElseThrow();
  }

  public static AssetDraft draft(String slug) {
    return new AssetDraft(
        AssetType.MODEL,
        slug,
        false,
        new Listing(
            "Sample " + slug,
            "Tells good from bad.",
            SENTIMENT.name(),
            ACME.slug(),
            Visibility.TEAM,
            List.of("en"),
            "Apache-2.0",
            List.of("text")),
        content("# Card\n"),
        List.of());
  }

  public static VersionDraft content(String card) {
    return new VersionDraft(
        null,
        null,
        List.of(new Target.Engine("sentiment", 1, 0)),
        null,
        null,
        card,
        List.of(new Example("Good", Json.parse("{\"text\":\"I love it\"}"), null)));
  }
}
