package dev.stoa.catalogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.secrets.SampleSeals;
import dev.stoa.secrets.SealException;
import dev.stoa.storage.Database;
import dev.stoa.storage.TestDatabase;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// What the database sees of a target's headers.
final class SealedTargetsTest {

  private static final String SECRET = "Bearer of-the-upstream";
  private static final Target TARGET =
      new Target.Http(
          "GET",
          "http://127.0.0.1:9/",
          Map.of("authorization", SECRET, "x-plain", "yes"),
          null,
          Map.of(),
          1,
          1);

  private final TestDatabase test = TestDatabase.fresh();
  private final Database database = test.database();
  private AssetId asset = new AssetId("0".repeat(24));
  private SampleCatalogue catalogue = new SampleCatalogue(test);

  @BeforeEach
  void publish() {
    var team = catalogue.team("acme");
    catalogue.apply(team, Rights.ADMINISTRATOR, SampleCatalogue.draft("tagger"));
    CallableAsset found = catalogue.store.findOfTeam(team, AssetType.MODEL, "tagger").orElseThrow();
    asset = found.asset().id();
    Version first = Objects.requireNonNull(found.versions().get(1));
    catalogue.store.publish(asset, second(first));
  }

  private static Version second(Version first) {
    return new Version(
        2,
        VersionState.PUBLISHED,
        first.inputs(),
        first.outputs(),
        List.of(TARGET),
        null,
        null,
        first.card(),
        List.of(),
        Instant.parse("2026-03-01T12:00:00Z"),
        null);
  }

  @AfterEach
  void close() {
    test.close();
  }

  private String stored() {
    return database.run(handle ->
        handle
            .createQuery("select targets from asset_versions where number = 2")
            .mapTo(String.class)
            .one());
  }

  private List<Target> read(JdbcAssetStore store) {
    return Objects.requireNonNull(store.find(asset).orElseThrow().versions().get(2)).targets();
  }

  @Test
  void areReadAgainButNotInTheDatabase() {
    assertThat(stored()).contains("authorization").doesNotContain(SECRET).doesNotContain("yes");
    assertThat(read(catalogue.store)).containsExactly(TARGET);
  }

  @Test
  void cannotBeReadWithAnotherKey() {
    var stranger = new JdbcAssetStore(database, SampleSeals.of(2));
    assertThatThrownBy(() -> read(stranger)).isInstanceOf(SealException.class);
  }

  @Test
  void thatStoodInClearAreSealedOnce() {
    String clear = stored().replaceAll("sealed:1:[^\"]*", SECRET);
    database.run(handle ->
        handle.execute(
            "update asset_versions set targets = cast(? as json) where number = 2", clear));

    catalogue.store.sealHeaders();

    assertThat(stored()).doesNotContain(SECRET);
    assertThat(read(catalogue.store))
        .singleElement()
        .isInstanceOfSatisfying(
            Target.Http.class,
            http -> assertThat(http.headers()).containsEntry("authorization", SECRET));
  }
}
