package dev.stoa.catalogue;

import static dev.stoa.catalogue.SampleCatalogue.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.ProblemException;
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

  @Test
  void isPaidByTheSameUnitWhateverElseChanges() {
    catalogue.vocabulary.put(
        new Function(
            "speech",
            "Speech",
            "Speaks.",
            SampleCatalogue.SENTIMENT.inputs(),
            SampleCatalogue.SENTIMENT.outputs(),
            "characters"));
    change("sentiment-analysis", 1, null);

    assertThat(refused("speech", 1, null))
        .containsExactly(
            new Fault(
                "/function",
                "The plan 'paid' counts calls and goes on to, and with this function it would count"
                    + " characters. Publish another asset."));
    assertThat(plan().unit()).isEqualTo("calls");
    change("sentiment-analysis", 0, null);
    change("speech", 1, null);
    assertThat(plan().unit()).as("nobody has paid anything").isEqualTo("characters");

    assertThat(refused("speech", 1, 100))
        .containsExactly(
            new Fault(
                "/plans/0/outputMax",
                "The plan 'paid' does not charge what is answered and goes on so. Add another plan"
                    + " that does."));
  }

  private List<Fault> refused(String function, long price, @Nullable Integer outputMax) {
    assertThat(catalogue.apply(team, Rights.ADMINISTRATOR, mood(function, price, outputMax)))
        .isInstanceOf(ApplyAnswer.Refused.class);
    return catchThrowableOfType(ProblemException.class, () -> change(function, price, outputMax))
        .problem()
        .faults();
  }

  private void change(String function, long price, @Nullable Integer outputMax) {
    AssetDraft draft = mood(function, price, outputMax);
    var known = catalogue.store.findOfTeam(team, AssetType.MODEL, "mood");
    if (known.isEmpty()) {
      catalogue.publisher.create(team, Rights.ADMINISTRATOR, draft);
    } else {
      var id = known.get().asset().id();
      catalogue.publisher.change(team, Rights.ADMINISTRATOR, id, draft);
    }
  }

  private static AssetDraft mood(String function, long price, @Nullable Integer outputMax) {
    AssetDraft base = draft("mood");
    Listing listing = base.listing();
    return new AssetDraft(
        AssetType.MODEL,
        "mood",
        false,
        new Listing(
            listing.name(),
            listing.summary(),
            function,
            listing.supplier(),
            listing.visibility(),
            listing.languages(),
            listing.license(),
            listing.modalities()),
        base.version(),
        List.of(
            new PlanDraft(
                "paid",
                "Paid",
                null,
                new Credits(price),
                RateLimits.NONE,
                true,
                false,
                null,
                outputMax,
                null)));
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
