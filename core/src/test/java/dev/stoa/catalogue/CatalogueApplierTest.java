package dev.stoa.catalogue;

import static dev.stoa.catalogue.SampleCatalogue.content;
import static dev.stoa.catalogue.SampleCatalogue.draft;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.ApplyAnswer.Applied;
import dev.stoa.catalogue.ApplyAnswer.Item;
import dev.stoa.catalogue.ApplyAnswer.Outcome;
import dev.stoa.catalogue.ApplyAnswer.Refused;
import dev.stoa.events.Changes;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.TestDatabase;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class CatalogueApplierTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleCatalogue catalogue = new SampleCatalogue(DB);
  private TeamId team = new TeamId("0".repeat(24));
  private String slug = "";

  @BeforeEach
  void aTeamOfItsOwn() {
    slug = "t" + catalogue.ids.next().substring(0, 18);
    team = catalogue.team(slug);
  }

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void createsAnAssetWithAVersionAndAFreePlan() {
    assertThat(catalogue.apply(team, Rights.ADMINISTRATOR, draft("mood")))
        .isEqualTo(new Applied(List.of(new Item("model", slug + "/mood", Outcome.CREATED, 1))));
    CallableAsset found = catalogue.find(slug + "/mood");
    assertThat(found.asset().address()).isEqualTo(slug + "/mood");
    assertThat(found.current()).isEqualTo(1);
    assertThat(
            found.version("1").orElseThrow().inputs().path("additionalProperties").asBoolean(true))
        .isFalse();
    assertThat(found.defaultPlan().orElseThrow().pricePerUnit()).isEqualTo(Credits.ZERO);
    assertThat(found.defaultPlan().orElseThrow().unit()).isEqualTo("calls");
  }

  @Test
  void changesNothingWhenTheSameIsAppliedAgain() {
    catalogue.apply(team, Rights.ADMINISTRATOR, draft("mood"));
    CallableAsset before = catalogue.find(slug + "/mood");
    long version = catalogue.changes.version();
    catalogue.indexed.clear();

    assertThat(outcome(draft("mood"))).isEqualTo(Outcome.UNCHANGED);
    assertThat(catalogue.find(slug + "/mood")).isEqualTo(before);
    assertThat(catalogue.indexed).isEmpty();
    assertThat(catalogue.changes.version()).isEqualTo(version);
  }

  @Test
  void publishesAVersionForChangedContentAndKeepsTheOldOne() {
    catalogue.apply(team, Rights.ADMINISTRATOR, draft("mood"));
    Version first = catalogue.find(slug + "/mood").versions().get(1);
    assertThat(outcome(withCard("# Better\n"))).isEqualTo(Outcome.UPDATED);

    CallableAsset found = catalogue.find(slug + "/mood");
    assertThat(found.current()).isEqualTo(2);
    assertThat(found.versions().get(1)).isEqualTo(first);
    assertThat(found.version("1").orElseThrow()).isEqualTo(first);
    assertThat(found.version(null).orElseThrow().card()).isEqualTo("# Better\n");
  }

  @Test
  void publishesNothingWhenOnlyTheListingOrAPlanChanges() {
    catalogue.apply(team, Rights.ADMINISTRATOR, draft("mood"));
    var plan =
        new PlanDraft(
            "free", "Free", new Credits(100_000), RateLimits.requests(60, null, null), true, false);
    AssetDraft base = draft("mood");
    AssetDraft dearer =
        new AssetDraft(
            AssetType.MODEL, "mood", false, base.listing(), base.version(), List.of(plan));
    assertThat(outcome(dearer)).isEqualTo(Outcome.UPDATED);
    CallableAsset found = catalogue.find(slug + "/mood");
    assertThat(found.current()).isEqualTo(1);
    assertThat(found.plans())
        .singleElement()
        .satisfies(kept -> {
          assertThat(kept.pricePerUnit().nanos()).isEqualTo(100_000);
          assertThat(kept.limits()).isEqualTo(plan.limits());
        });
    assertThat(outcome(dearer)).isEqualTo(Outcome.UNCHANGED);
  }

  @Test
  void tellsTheIndexAndTheFeedOfWhatChanged() {
    long before = catalogue.changes.version();
    catalogue.apply(team, Rights.ADMINISTRATOR, draft("mood"));
    var id = catalogue.find(slug + "/mood").asset().id();
    assertThat(catalogue.indexed).containsExactly(id);
    assertThat(catalogue.changes.since(before, 100))
        .isInstanceOfSatisfying(
            Changes.Delta.class,
            delta ->
                assertThat(delta.changes())
                    .singleElement()
                    .satisfies(change -> assertThat(change.id()).isEqualTo(id.value())));
  }

  @Test
  void grantsTheBareSlugToOneTeamOnly() {
    AssetDraft house = house("mood" + slug.substring(10));
    assertThat(catalogue.apply(team, Rights.ADMINISTRATOR, house)).isInstanceOf(Applied.class);
    assertThat(catalogue.find(house.slug()).asset().address()).isEqualTo(house.slug());
    TeamId other = catalogue.team("o" + slug);
    assertThat(faults(catalogue.apply(other, Rights.ADMINISTRATOR, house)))
        .containsExactly("/slug The house slug '%s' is taken.".formatted(house.slug()));
  }

  @Test
  void writesNothingWhenOneDeclarationIsAtFault() {
    assertThat(
            faults(
                catalogue.apply(
                    team, Rights.ADMINISTRATOR, draft("mood"), draft("search"), draft("mood"))))
        .satisfiesExactlyInAnyOrder(
            fault -> assertThat(fault).startsWith("/slug 'search' cannot be used"),
            fault -> assertThat(fault).contains("model mood is declared already, in sample.yaml."));
    assertThat(catalogue.store.findOfTeam(team, AssetType.MODEL, "mood")).isEmpty();
  }

  @Test
  void refusesWhatOnlyAnAdministratorMayDo() {
    assertThat(faults(catalogue.apply(team, Rights.TEAM, house("mood"))))
        .containsExactlyInAnyOrder(
            "/house Only an administrator grants a house slug.",
            "/visibility Only an administrator makes an asset public here.",
            "/targets Only an administrator registers targets.");
    var declared =
        List.<Declared>of(
            new Declared.OfFunction(SampleCatalogue.SENTIMENT, new Origin("f.yaml", Map.of())),
            new Declared.OfSupplier(SampleCatalogue.ACME, new Origin("f.yaml", Map.of())));
    assertThat(faults(catalogue.applier.apply(team, Rights.PUBLIC, declared)))
        .containsExactlyInAnyOrder(
            "/kind Functions are kept by administrators.",
            "/kind Suppliers are kept by administrators.");
  }

  @Test
  void namesEverySenselessThingInADraft() {
    var listing =
        new Listing(
            "Mood", "Mood.", "mind-reading", "nobody", Visibility.TEAM, List.of(), null, List.of());
    var broken =
        new VersionDraft(
            Json.parse("{\"type\":\"object\",\"properties\":{\"a\":{\"type\":\"txt\"}}}"),
            Json.parse("[]"),
            List.of(),
            null,
            null,
            "",
            List.of());
    var plans =
        List.of(
            new PlanDraft("a-plan", "A", Credits.ZERO, RateLimits.NONE, true, false),
            new PlanDraft("a-plan", "B", Credits.ZERO, RateLimits.NONE, true, false));
    var draft = new AssetDraft(AssetType.MODEL, "mood", false, listing, broken, plans);
    assertThat(faults(catalogue.apply(team, Rights.TEAM, draft)))
        .extracting(fault -> fault.substring(0, fault.indexOf(' ')))
        .containsExactlyInAnyOrder(
            "/function",
            "/supplier",
            "/inputs/properties/a/type",
            "/outputs",
            "/plans/1/slug",
            "/plans");
  }

  @Test
  void refusesASchemaThatBreaksThePromiseOfTheFunction() {
    var narrow =
        new VersionDraft(
            Json.parse(
                """
                {"type":"object","properties":{"text":{"type":"integer"},"tone":{"type":"string"}},
                 "required":["text","tone"]}
                """),
            Json.parse(
                """
                {"type":"object","properties":{"label":{"type":"string"},"score":{"type":"string"}}}
                """),
            List.of(),
            null,
            null,
            "",
            List.of());
    AssetDraft base = draft("mood");
    var draft =
        new AssetDraft(AssetType.MODEL, "mood", false, base.listing(), narrow, base.plans());
    assertThat(faults(catalogue.apply(team, Rights.TEAM, draft)))
        .containsExactlyInAnyOrder(
            "/inputs/properties/text Must accept string, as the function's input 'text' does.",
            "/inputs/required 'tone' cannot be required: the function does not require it.",
            "/outputs/properties/score Must be number or integer, as the function's output 'score'"
                + " is.",
            "/outputs/required 'label' must be required, as by the function.");
  }

  @Test
  void refusesAnExampleThatTheSchemaWouldRefuse() {
    AssetDraft base = draft("mood");
    var examples =
        new VersionDraft(
            null,
            null,
            List.of(),
            null,
            null,
            "",
            List.of(new Example("Bad", Json.parse("{\"txt\":1}"), null)));
    var draft =
        new AssetDraft(AssetType.MODEL, "mood", false, base.listing(), examples, base.plans());
    assertThat(faults(catalogue.apply(team, Rights.TEAM, draft)))
        .containsExactlyInAnyOrder(
            "/examples/0/inputs/text 'text' is missing.",
            "/examples/0/inputs/txt 'txt' is not known here; did you mean 'text'?");
  }

  private Outcome outcome(AssetDraft draft) {
    return switch (catalogue.apply(team, Rights.ADMINISTRATOR, draft)) {
      case Applied(List<Item> items) -> items.getFirst().outcome();
      case Refused(List<ManifestFault> faults) -> throw new AssertionError(faults);
    };
  }

  private static List<String> faults(ApplyAnswer answer) {
    return switch (answer) {
      case Applied _ -> List.of();
      case Refused(List<ManifestFault> faults) ->
          faults.stream().map(fault -> fault.pointer() + " " + fault.message()).toList();
    };
  }

  private static AssetDraft withCard(String card) {
    AssetDraft base = draft("mood");
    return new AssetDraft(
        AssetType.MODEL, "mood", false, base.listing(), content(card), base.plans());
  }

  private static AssetDraft house(String slug) {
    AssetDraft base = draft(slug);
    var listing =
        new Listing(
            "House",
            "House.",
            base.listing().function(),
            base.listing().supplier(),
            Visibility.PUBLIC,
            List.of("en"),
            null,
            List.of("text"));
    return new AssetDraft(AssetType.MODEL, slug, true, listing, base.version(), base.plans());
  }
}
