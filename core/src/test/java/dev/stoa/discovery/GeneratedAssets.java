package dev.stoa.discovery;

import dev.stoa.catalogue.ApplyAnswer;
import dev.stoa.catalogue.AssetDraft;
import dev.stoa.catalogue.JdbcAssetStore;
import dev.stoa.catalogue.Listing;
import dev.stoa.catalogue.Rights;
import dev.stoa.catalogue.SampleCatalogue;
import dev.stoa.catalogue.Visibility;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.TeamId;
import dev.stoa.secrets.SampleSeals;
import dev.stoa.storage.TestDatabase;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/// Assets with words of a small vocabulary, the same ones each time.
final class GeneratedAssets {

  private static final List<String> ADJECTIVES =
      List.of("Amber", "Brisk", "Calm", "Deft", "Eager", "Fluent", "Grand", "Humble", "Ivory");
  private static final List<String> NOUNS =
      List.of("Sentiment", "Translation", "Summary", "Keyword", "Speech", "Vision", "Table");
  private static final List<String> LICENSES = List.of("MIT", "Apache-2.0", "CC-BY-4.0");
  private static final List<String> LANGUAGES = List.of("en", "de", "fr", "nl", "uk");

  private final SampleCatalogue catalogue;
  private final TeamId own;
  private final TeamId other;
  private final Random random = new Random(20_260_301);

  GeneratedAssets(TestDatabase test) {
    var database = test.database();
    catalogue =
        new SampleCatalogue(
            test, new JdbcAssetIndex(database, new JdbcAssetStore(database, SampleSeals.of(1))));
    own = catalogue.team("own");
    other = catalogue.team("other");
  }

  TeamId ownTeam() {
    return own;
  }

  TeamId otherTeam() {
    return other;
  }

  /// @param count of public assets, the quokka among them
  void publish(int count) {
    List<AssetDraft> drafts = new ArrayList<>();
    for (int i = 1; i < count; i++) {
      String name = pick(ADJECTIVES) + " " + pick(NOUNS) + " " + i;
      if (i == 7) {
        name = "Amber Sentiment 7";
      }
      drafts.add(draft("asset-" + i, name, "Reads and writes " + pick(NOUNS) + ".", "A card."));
    }
    drafts.add(
        draft(
            "quokka-sentiment-reader",
            "Quokka Sentiment Reader",
            "Reads moods.",
            "Trained on the letters of a marsupial."));
    apply(own, drafts);
    apply(own, List.of(hidden("wombat-own")));
    apply(other, List.of(hidden("wombat-other")));
  }

  private void apply(TeamId team, List<AssetDraft> drafts) {
    ApplyAnswer answer =
        catalogue.apply(team, Rights.ADMINISTRATOR, drafts.toArray(AssetDraft[]::new));
    if (answer instanceof ApplyAnswer.Refused refused) {
      throw new AssertionError(refused.faults());
    }
  }

  private AssetDraft draft(String slug, String name, String summary, String card) {
    boolean quokka = slug.startsWith("quokka");
    var listing =
        new Listing(
            name,
            summary,
            SampleCatalogue.SENTIMENT.name(),
            SampleCatalogue.ACME.slug(),
            Visibility.PUBLIC,
            quokka ? List.of("en") : List.of(pick(LANGUAGES), "nb"),
            pick(LICENSES),
            List.of("text"));
    return new AssetDraft(
        AssetType.MODEL, slug, false, listing, SampleCatalogue.content(card), List.of());
  }

  private static AssetDraft hidden(String slug) {
    return SampleCatalogue.draft(slug);
  }

  private String pick(List<String> words) {
    return words.get(random.nextInt(words.size()));
  }
}
