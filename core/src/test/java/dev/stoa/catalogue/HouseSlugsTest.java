package dev.stoa.catalogue;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static dev.stoa.catalogue.SampleCatalogue.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.TestDatabase;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class HouseSlugsTest {

  private final TestDatabase db = TestDatabase.fresh();
  private final SampleCatalogue catalogue = new SampleCatalogue(db);
  private final HouseSlugs slugs =
      new HouseSlugs(catalogue.database, catalogue.store, catalogue.writer);
  private final TeamId makers = catalogue.team("makers");

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void grantsABareSlugThatOutlivesTheNextManifest() {
    publish("mood", Visibility.PUBLIC);

    slugs.grant(AssetType.MODEL, "moods", "makers/mood");
    publish("mood", Visibility.PUBLIC);

    assertThat(catalogue.find("moods").asset().address()).isEqualTo("moods");
    assertThat(slugs.list()).extracting(Asset::houseSlug).containsExactly("moods");
    assertThat(catalogue.audit.told()).containsExactly("create asset", "grant house slug asset");
  }

  @Test
  void withdrawsIt() {
    publish("mood", Visibility.PUBLIC);
    slugs.grant(AssetType.MODEL, "moods", "makers/mood");

    slugs.withdraw(AssetType.MODEL, "moods");

    assertThat(catalogue.find("makers/mood").asset().houseSlug()).isNull();
    assertThat(slugs.list()).isEmpty();
    refusal(ErrorCode.NOT_FOUND, () -> slugs.withdraw(AssetType.MODEL, "moods"));
  }

  @Test
  void refusesWhatIsTakenHiddenUnknownOrNoSlug() {
    publish("mood", Visibility.PUBLIC);
    publish("other", Visibility.PUBLIC);
    publish("hidden", Visibility.TEAM);
    slugs.grant(AssetType.MODEL, "moods", "makers/mood");

    refusal(ErrorCode.CONFLICT, () -> slugs.grant(AssetType.MODEL, "moods", "makers/other"));
    refusal(ErrorCode.CONFLICT, () -> slugs.grant(AssetType.MODEL, "secret", "makers/hidden"));
    faultsAt(() -> slugs.grant(AssetType.MODEL, "x", "makers/mood"), "/slug");
    faultsAt(() -> slugs.grant(AssetType.MODEL, "nothing", "makers/none"), "/ref");
  }

  private void publish(String slug, Visibility visibility) {
    AssetDraft base = draft(slug);
    Listing listing = base.listing();
    catalogue.apply(
        makers,
        Rights.ADMINISTRATOR,
        new AssetDraft(
            AssetType.MODEL,
            slug,
            false,
            new Listing(
                listing.name(),
                listing.summary(),
                listing.function(),
                listing.supplier(),
                visibility,
                listing.languages(),
                listing.license(),
                listing.modalities()),
            base.version(),
            List.of()));
  }
}
