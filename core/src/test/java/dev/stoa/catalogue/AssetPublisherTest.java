package dev.stoa.catalogue;

import static dev.stoa.catalogue.SampleCatalogue.draft;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.TestDatabase;
import java.time.Instant;
import java.util.Map;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

final class AssetPublisherTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleCatalogue catalogue = new SampleCatalogue(DB);
  private final AssetPublisher publisher = catalogue.publisher;
  private final TeamId team = catalogue.team("t" + catalogue.ids.next().substring(0, 18));
  private final AssetId asset =
      publisher.create(team, Rights.ADMINISTRATOR, draft("mood")).asset().id();

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void recordsEachChangeOnceWithWhatWasBefore() {
    publisher.pointAlias(team, asset, "prod", 1);
    publishSecond();
    publisher.deprecate(team, asset, 1, null);
    publisher.delete(team, asset);

    assertThat(catalogue.audit.told())
        .containsExactly(
            "create asset", "point alias asset", "change asset", "deprecate asset", "delete asset");
    assertThat(Json.text(catalogue.audit.deeds().get(2)))
        .containsSubsequence("before", "\"current\":1", "\"prod\":1", "after", "\"current\":2");
    assertThat(catalogue.audit.deeds().getLast().after()).isNull();
  }

  @Test
  void refusesASlugThatIsInUse() {
    refused(ErrorCode.CONFLICT, () -> publisher.create(team, Rights.ADMINISTRATOR, draft("mood")));
  }

  @Test
  void refusesADraftWithEveryFault() {
    refused(ErrorCode.INVALID_INPUT, () -> publisher.create(team, Rights.TEAM, draft("search")));
  }

  @Test
  void movesAnAlias() {
    publishSecond();
    assertThat(publisher.pointAlias(team, asset, "prod", 1).version("prod").orElseThrow().number())
        .isEqualTo(1);
    assertThat(publisher.pointAlias(team, asset, "prod", 2).version("prod").orElseThrow().number())
        .isEqualTo(2);
    assertThat(publisher.removeAlias(team, asset, "prod").aliases()).isEqualTo(Map.of());
    refused(ErrorCode.NOT_FOUND, () -> publisher.removeAlias(team, asset, "prod"));
    refused(ErrorCode.NOT_FOUND, () -> publisher.pointAlias(team, asset, "prod", 3));
    refused(ErrorCode.INVALID_INPUT, () -> publisher.pointAlias(team, asset, "1", 1));
  }

  @Test
  void renewsACurrentVersionThatWasRetiredAndNoOther() {
    assertThat(publisher.renew(team, asset).current()).isEqualTo(1);
    publisher.retire(team, asset, 1);
    CallableAsset renewed = publisher.renew(team, asset);
    assertThat(renewed.current()).isEqualTo(2);
    Version second = renewed.version("2").orElseThrow();
    assertThat(second.state()).isEqualTo(VersionState.PUBLISHED);
    assertThat(second.sunsetAt()).isNull();
    assertThat(second.hasContentOf(renewed.version("1").orElseThrow())).isTrue();
    assertThat(publisher.renew(team, asset).current()).isEqualTo(2);
  }

  @Test
  void addsAVersionUnlessItsContentIsCurrent() {
    VersionDraft second = SampleCatalogue.content("# Second\n");
    assertThat(publisher.publish(team, Rights.ADMINISTRATOR, asset, second).current()).isEqualTo(2);
    CallableAsset same = publisher.publish(team, Rights.ADMINISTRATOR, asset, second);
    assertThat(same.versions()).containsOnlyKeys(1, 2);
    assertThat(same.plans()).hasSize(1);
    refused(ErrorCode.INVALID_INPUT, () -> publisher.publish(team, Rights.PUBLIC, asset, second));
  }

  @Test
  void deprecatesAndRetiresWithoutTouchingTheContent() {
    publishSecond();
    Instant sunset = Instant.parse("2026-06-01T00:00:00Z");
    Version before = catalogue.store.find(asset).orElseThrow().version("1").orElseThrow();
    Version deprecated = publisher.deprecate(team, asset, 1, sunset).version("1").orElseThrow();
    assertThat(deprecated.state()).isEqualTo(VersionState.DEPRECATED);
    assertThat(deprecated.sunsetAt()).isEqualTo(sunset);
    Version retired = publisher.retire(team, asset, 1).version("1").orElseThrow();
    assertThat(retired.state()).isEqualTo(VersionState.RETIRED);
    assertThat(retired.sunsetAt()).isEqualTo(catalogue.clock.instant());
    assertThat(retired.hasContentOf(before)).isTrue();
    refused(ErrorCode.CONFLICT, () -> publisher.deprecate(team, asset, 1, null));
    refused(ErrorCode.CONFLICT, () -> publisher.pointAlias(team, asset, "prod", 1));
  }

  @Test
  void keepsAVersionThatAnAliasStandsFor() {
    publishSecond();
    publisher.pointAlias(team, asset, "prod", 1);
    refused(ErrorCode.CONFLICT, () -> publisher.retire(team, asset, 1));
  }

  @Test
  void keepsTypeAndSlug() {
    refused(
        ErrorCode.INVALID_INPUT,
        () -> publisher.change(team, Rights.ADMINISTRATOR, asset, draft("other")));
  }

  @Test
  void hidesTheAssetsOfOtherTeams() {
    TeamId other = catalogue.team("o" + catalogue.ids.next().substring(0, 18));
    refused(ErrorCode.NOT_FOUND, () -> publisher.retire(other, asset, 1));
    refused(ErrorCode.NOT_FOUND, () -> publisher.delete(other, asset));
    refused(
        ErrorCode.NOT_FOUND,
        () -> publisher.change(other, Rights.ADMINISTRATOR, asset, draft("mood")));
  }

  @Test
  void deletesWithEverythingThatHangsOnIt() {
    publisher.pointAlias(team, asset, "prod", 1);
    publisher.delete(team, asset);
    assertThat(catalogue.store.find(asset)).isEmpty();
    assertThat(catalogue.store.findOfTeam(team, AssetType.MODEL, "mood")).isEmpty();
    assertThat(catalogue.indexed).last().isEqualTo(asset);
  }

  private void publishSecond() {
    AssetDraft base = draft("mood");
    publisher.change(
        team,
        Rights.ADMINISTRATOR,
        asset,
        new AssetDraft(
            AssetType.MODEL,
            "mood",
            false,
            base.listing(),
            SampleCatalogue.content("# Second\n"),
            base.plans()));
  }

  private static void refused(ErrorCode code, ThrowingCallable deed) {
    assertThatThrownBy(deed)
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo(code));
  }
}
