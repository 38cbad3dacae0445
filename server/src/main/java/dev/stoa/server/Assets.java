package dev.stoa.server;

import dev.stoa.accounts.JdbcTeamStore;
import dev.stoa.audit.AuditLog;
import dev.stoa.catalogue.ApplyAnswer;
import dev.stoa.catalogue.AssetNews;
import dev.stoa.catalogue.AssetPublisher;
import dev.stoa.catalogue.AssetStore;
import dev.stoa.catalogue.AssetWriter;
import dev.stoa.catalogue.CatalogueApplier;
import dev.stoa.catalogue.HouseSlugs;
import dev.stoa.catalogue.JdbcAssetStore;
import dev.stoa.catalogue.JdbcVocabulary;
import dev.stoa.catalogue.ManifestFault;
import dev.stoa.catalogue.Rights;
import dev.stoa.catalogue.VocabularyKeeper;
import dev.stoa.catalogue.manifest.AssetReader;
import dev.stoa.catalogue.manifest.ManifestApplier;
import dev.stoa.catalogue.manifest.ManifestFile;
import dev.stoa.catalogue.manifest.ManifestReader;
import dev.stoa.catalogue.schema.JsonSchemas;
import dev.stoa.credits.budgets.BudgetAlerts;
import dev.stoa.credits.budgets.Budgets;
import dev.stoa.data.DataFolder;
import dev.stoa.data.PublishedTables;
import dev.stoa.discovery.AssetPages;
import dev.stoa.discovery.AssetSearch;
import dev.stoa.discovery.JdbcAssetIndex;
import dev.stoa.discovery.JdbcAssetSearch;
import dev.stoa.discovery.JdbcMeasureStore;
import dev.stoa.inbox.BudgetNotices;
import dev.stoa.inbox.Inbox;
import dev.stoa.inbox.JdbcInboxStore;
import dev.stoa.inbox.PriceChangeNotices;
import dev.stoa.inbox.SubscriptionNotices;
import dev.stoa.kernel.Ids;
import dev.stoa.kernel.TeamId;
import dev.stoa.keys.JdbcKeyStore;
import dev.stoa.keys.JdbcTryTokenStore;
import dev.stoa.keys.KeyIssuer;
import dev.stoa.keys.KeyNews;
import dev.stoa.keys.KeyStore;
import dev.stoa.keys.TryTokens;
import dev.stoa.pipelines.Grants;
import dev.stoa.pipelines.PublishedGraphs;
import dev.stoa.secrets.JdbcSealProbe;
import dev.stoa.secrets.Seal;
import dev.stoa.server.api.keys.NamedAssets;
import dev.stoa.storage.Database;
import dev.stoa.subscriptions.Approver;
import dev.stoa.subscriptions.JdbcRequestStore;
import dev.stoa.subscriptions.JdbcSubscriptionStore;
import dev.stoa.subscriptions.RequestStore;
import dev.stoa.subscriptions.Subscriber;
import dev.stoa.subscriptions.SubscriptionNews;
import dev.stoa.subscriptions.SubscriptionStore;
import dev.stoa.subscriptions.trials.JdbcTrialStore;
import dev.stoa.subscriptions.trials.Trials;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The catalogue, and who may call what is in it.
record Assets(
    AssetStore store,
    ManifestApplier manifests,
    VocabularyKeeper vocabulary,
    HouseSlugs houseSlugs,
    AssetPublisher publisher,
    AssetReader reader,
    KeyStore keys,
    SubscriptionStore subscriptions,
    RequestStore requests,
    Subscriber subscriber,
    Approver approver,
    Trials trials,
    Inbox inbox,
    KeyIssuer issuer,
    TryTokens tryTokens,
    AssetSearch search,
    AssetPages pages,
    Grants grants,
    BudgetAlerts budgetAlerts) {

  static Assets wire(
      Storage storage,
      AuditLog audit,
      Budgets budgets,
      TryTokens tryTokens,
      DataFolder dataSets,
      Seal seal,
      InstantSource clock,
      Ids ids) {
    var database = storage.database();
    var schemas = new JsonSchemas();
    var store = stored(database, seal);
    var vocabulary = new JdbcVocabulary(database);
    var subscriptions = new JdbcSubscriptionStore(database);
    var inbox = new Inbox(new JdbcInboxStore(database), ids, clock);
    var assetNews =
        new AssetNews(
            new JdbcAssetIndex(database, store),
            storage.feed(),
            audit,
            new PriceChangeNotices(inbox, subscriptions));
    var grants = new Grants(new StoredGrants(store, subscriptions));
    var graphs = new PublishedGraphs(grants, schemas);
    var writer = new AssetWriter(store, assetNews, ids, clock);
    var applier = new CatalogueApplier(database, store, vocabulary, writer, schemas, graphs);
    var requests = new JdbcRequestStore(database);
    var teams = new JdbcTeamStore(database);
    var notices = new SubscriptionNotices(inbox, store, teams);
    var news = new SubscriptionNews(storage.feed(), audit, notices);
    var keys = new JdbcKeyStore(database, clock);
    var keyNews =
        new KeyNews(
            storage.feed(), audit, (key, terms) -> budgets.ofKey(key.id(), key.team(), terms));
    return new Assets(
        store,
        new ManifestApplier(new ManifestReader(schemas, new PublishedTables(dataSets)), applier),
        new VocabularyKeeper(database, store, vocabulary, assetNews, schemas),
        new HouseSlugs(database, store, writer),
        new AssetPublisher(database, store, vocabulary, writer, schemas, graphs),
        new AssetReader(schemas),
        keys,
        subscriptions,
        requests,
        new Subscriber(subscriptions, requests, database, news, ids, clock),
        new Approver(subscriptions, requests, database, news, clock),
        new Trials(new JdbcTrialStore(database), clock),
        inbox,
        new KeyIssuer(keys, new NamedAssets(store), database, keyNews, ids, clock),
        tryTokens,
        new JdbcAssetSearch(database),
        new AssetPages(store, teams, vocabulary, new JdbcMeasureStore(database)),
        grants,
        new BudgetNotices(inbox, teams, keys, subscriptions, store));
  }

  /// At the first start with this database, what stood in clear is sealed.
  private static JdbcAssetStore stored(Database database, Seal seal) {
    var store = new JdbcAssetStore(database, seal);
    return database.together(() -> {
      if (new JdbcSealProbe(database).isFirst(seal)) {
        store.sealHeaders();
      }
      return store;
    });
  }

  /// Made before the accounts, whose sessions they hang on.
  static TryTokens tryTokens(Storage storage, InstantSource clock, Ids ids) {
    var database = storage.database();
    var store = new JdbcTryTokenStore(database, clock);
    return new TryTokens(store, database, storage.feed(), ids, clock);
  }

  /// Brings the shipped catalogue up to date, as `stoa apply` would.
  void applyShipped(Path folder, TeamId house) {
    switch (manifests.apply(house, Rights.ADMINISTRATOR, files(folder))) {
      case ApplyAnswer.Applied _ -> {}
      case ApplyAnswer.Refused(List<ManifestFault> faults) ->
          throw new Refusal(
              "The shipped catalogue cannot be loaded:\n"
                  + faults.stream().map(ManifestFault::toString).collect(Collectors.joining("\n")));
    }
  }

  private static List<ManifestFile> files(Path folder) {
    try (Stream<Path> paths = Files.walk(folder)) {
      return paths
          .filter(Files::isRegularFile)
          .sorted()
          .map(path -> ManifestFile.of(folder.relativize(path).toString(), bytes(path)))
          .toList();
    } catch (IOException unreadable) {
      throw new Refusal("The shipped catalogue in " + folder + " cannot be read.");
    }
  }

  private static byte[] bytes(Path file) {
    try {
      return Files.readAllBytes(file);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
