package dev.stoa.discovery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.JdbcTeamStore;
import dev.stoa.catalogue.CallableAsset;
import dev.stoa.catalogue.Rights;
import dev.stoa.catalogue.SampleCatalogue;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.TestDatabase;
import dev.stoa.usage.Measured;
import dev.stoa.usage.Speed;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class AssetPagesTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleCatalogue catalogue = new SampleCatalogue(DB);
  private final AssetPages pages =
      new AssetPages(
          catalogue.store,
          new JdbcTeamStore(DB.database()),
          catalogue.vocabulary,
          new JdbcMeasureStore(DB.database()));
  private final String slug = "t" + catalogue.ids.next().substring(0, 18);
  private final TeamId team = catalogue.team(slug);
  private final CallableAsset asset =
      catalogue.publisher.create(team, Rights.ADMINISTRATOR, SampleCatalogue.draft("mood"));

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void showsAllOfAnAssetToItsTeam() {
    AssetPage page = find(new Viewer(Set.of(team)), slug + "/mood").orElseThrow();
    assertThat(page.path()).isEqualTo("/models/" + slug + "/mood");
    assertThat(page.shown().cardHtml()).isEqualTo("<h1>Card</h1>\n");
    assertThat(page.shown().card()).isEqualTo("# Card\n");
    assertThat(page.plans()).extracting(plan -> plan.slug()).containsExactly("free");
    assertThat(page.versions()).extracting(AssetPage.Step::number).containsExactly(1);
    assertThat(Json.text(page)).contains("\"pricePerUnit\":0", "\"unit\":\"calls\"", "\"Acme\"");
  }

  @Test
  void hidesItFromEverybodyElse() {
    assertThat(find(Viewer.ANONYMOUS, slug + "/mood")).isEmpty();
    assertThat(find(Viewer.ANONYMOUS, asset.asset().id().value())).isEmpty();
    assertThat(find(Viewer.ANONYMOUS, slug + "/none")).isEmpty();
  }

  @Test
  void showsTheVersionAskedFor() {
    Viewer own = new Viewer(Set.of(team));
    assertThat(find(own, slug + "/mood@1")).isPresent();
    assertThat(find(own, slug + "/mood@2")).isEmpty();
    assertThat(find(own, slug + "/mood@prod")).isEmpty();
    catalogue.publisher.pointAlias(team, asset.asset().id(), "prod", 1);
    assertThat(find(own, slug + "/mood@prod")).isPresent();
  }

  @Test
  void tellsThePriceAndHowItDoesHere() {
    AssetId id = asset.asset().id();
    var measures = new JdbcMeasureStore(DB.database());
    Viewer own = new Viewer(Set.of(team));
    Found before = find(own, slug + "/mood").orElseThrow().asset();
    assertThat(before.measured()).isNull();
    assertThat(before.price()).isEqualTo(new Glance.Price("free", "calls", Credits.ZERO, false));

    measures.replace(List.of(new Measured(id, 10, 1, new Speed(new TreeMap<>(Map.of(40, 9L))))));

    assertThat(find(own, slug + "/mood").orElseThrow().asset().measured())
        .isEqualTo(new Glance.Measure(10, 0.9, 1.117));

    measures.replace(List.of());
    assertThat(find(own, slug + "/mood").orElseThrow().asset().measured()).isNull();
  }

  private Optional<AssetPage> find(Viewer viewer, String ref) {
    return pages.find(viewer, AssetType.MODEL, AssetRef.parse(ref).orElseThrow());
  }
}
