package dev.stoa.catalogue;

import static dev.stoa.catalogue.SampleCatalogue.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

/// What stays of a plan when it changes.
final class PlanHistoryTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleCatalogue catalogue = new SampleCatalogue(DB);
  private final String slug = "t" + catalogue.ids.next().substring(12);
  private final TeamId team = catalogue.team(slug);

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void announcesAPriceThatChanges() {
    put(1, null);
    put(1, "Be nice.");
    put(2, "Be nice.");

    assertThat(catalogue.announced).containsExactly("0.000000001 to 0.000000002");
  }

  @Test
  void keepsEarlierPricesWithTheMomentOfTheChange() {
    Instant first = catalogue.clock.instant();
    put(1, null);
    catalogue.clock.advance(Duration.ofDays(1));
    put(2, null);
    catalogue.clock.advance(Duration.ofDays(1));
    put(3, null);
    put(3, null);

    assertThat(plan().pricePerUnit()).isEqualTo(new Credits(3));
    assertThat(plan().earlierPrices())
        .containsExactly(
            new EarlierPrice(new Credits(2), first.plus(Duration.ofDays(2))),
            new EarlierPrice(new Credits(1), first.plus(Duration.ofDays(1))));
  }

  @Test
  void countsTheVersionsOfItsTermsAlsoAfterTheyWereGone() {
    put(1, "Be nice.");
    assertThat(plan().terms()).isEqualTo(new PlanTerms(1, "Be nice."));
    put(2, "Be nice.");
    assertThat(plan().terms()).isEqualTo(new PlanTerms(1, "Be nice."));
    put(2, "Be very nice.");
    assertThat(plan().terms()).isEqualTo(new PlanTerms(2, "Be very nice."));
    put(2, null);
    assertThat(plan().terms()).isNull();
    put(2, "Be nice.");
    assertThat(plan().terms()).isEqualTo(new PlanTerms(3, "Be nice."));
  }

  @Test
  void keepsCapAndTrial() {
    put(1, null);

    assertThat(plan().outputMax()).isEqualTo(512);
    assertThat(plan().trialCalls()).isEqualTo(10);
  }

  private void put(long price, @Nullable String terms) {
    var plan =
        new PlanDraft(
            "paid", "Paid", null, new Credits(price), RateLimits.NONE, true, false, terms, 512, 10);
    AssetDraft base = draft("mood");
    catalogue.apply(
        team,
        Rights.ADMINISTRATOR,
        new AssetDraft(
            AssetType.MODEL, "mood", false, base.listing(), base.version(), List.of(plan)));
  }

  private Plan plan() {
    return catalogue.find(slug + "/mood").defaultPlan().orElseThrow();
  }
}
