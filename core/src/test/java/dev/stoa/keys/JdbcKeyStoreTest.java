package dev.stoa.keys;

import static dev.stoa.keys.SampleKeys.ANN;
import static dev.stoa.keys.SampleKeys.BOB;
import static dev.stoa.keys.SampleKeys.MADE_AT;
import static dev.stoa.keys.SampleKeys.OTHER_TEAM;
import static dev.stoa.keys.SampleKeys.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Period;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Role;
import dev.stoa.storage.TestDatabase;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

final class JdbcKeyStoreTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final SampleTeams TEAMS = new SampleTeams(DB.database());

  private final ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");
  private final KeyStore store = new JdbcKeyStore(DB.database(), clock);

  @BeforeAll
  static void found() {
    List.of(ANN, BOB).forEach(TEAMS::addUser);
    List.of(TEAM, OTHER_TEAM).forEach(TEAMS::addTeam);
  }

  @AfterAll
  static void drop() {
    DB.close();
  }

  @BeforeEach
  void clear() {
    DB.database().run(handle -> handle.execute("truncate api_keys cascade"));
    TEAMS.join(TEAM, ANN, Role.MEMBER);
  }

  @Test
  void readsBackEveryPartOfAKey() {
    ApiKey plain = inserted(1);
    ApiKey full =
        SampleKeys.key(2)
            .with(
                new KeyTerms(
                    "Größe 🔑",
                    Set.of(Scope.CALL, Scope.PUBLISH),
                    KeyAssets.only(
                        List.of(
                            new AssetId("d00000000000000000000002"),
                            new AssetId("d00000000000000000000001"))),
                    MADE_AT.plusSeconds(60),
                    RateLimits.requests(1, 2, 3).withUnits(4L, 5L),
                    Map.of(
                        new AssetId("d00000000000000000000001"),
                        RateLimits.requests(7, null, null).withUnits(null, 8L)),
                    new BudgetTerms(Credits.of(new BigDecimal("1.5")), Period.MONTH)))
            .revoked(MADE_AT.plusSeconds(30));
    store.insert(full, SampleKeys.secret(2).hash());

    assertThat(store.find(TEAM, plain.id())).contains(plain);
    assertThat(store.find(TEAM, full.id())).contains(full);
  }

  @Test
  void writesEveryPartThatMayChange() {
    ApiKey key = inserted(1);
    ApiKey changed =
        key.with(
                new KeyTerms(
                    "renamed",
                    key.scopes(),
                    KeyAssets.only(List.of(new AssetId("d00000000000000000000001"))),
                    MADE_AT.plusSeconds(60),
                    RateLimits.requests(1, 2, 3).withUnits(null, 9L),
                    Map.of(),
                    new BudgetTerms(new Credits(5), Period.DAY)))
            .withPrefix("stoa_abcdef")
            .revoked(MADE_AT.plusSeconds(1));

    store.update(changed);

    assertThat(store.find(TEAM, key.id())).contains(changed);
  }

  @Test
  void findsAKeyInItsOwnTeamOnly() {
    ApiKey key = inserted(1);

    assertThat(store.find(OTHER_TEAM, key.id())).isEmpty();
  }

  @Test
  void loadsASecretWithTheCreatorsRoleOfThisMoment() {
    ApiKey key = inserted(1);
    KeyHash hash = SampleKeys.secret(1).hash();

    assertThat(store.loadAll()).isEqualTo(Map.of(hash, new KnownKey(key, Role.MEMBER, null)));

    TEAMS.join(TEAM, ANN, Role.OWNER);
    assertThat(store.load(List.of(key.id())))
        .isEqualTo(Map.of(hash, new KnownKey(key, Role.OWNER, null)));

    TEAMS.leave(TEAM, ANN);
    assertThat(store.loadOfTeams(List.of(TEAM)))
        .isEqualTo(Map.of(hash, new KnownKey(key, null, null)));
  }

  @Test
  void loadsNoMoreThanWasAskedFor() {
    ApiKey key = inserted(1);
    inserted(2);

    assertThat(store.load(List.of(key.id()))).containsOnlyKeys(SampleKeys.secret(1).hash());
    assertThat(store.load(List.of())).isEmpty();
    assertThat(store.loadOfTeams(List.of(OTHER_TEAM))).isEmpty();
  }

  @Test
  void keepsAtMostTwoSecretsLive() {
    ApiKey key = inserted(1);
    Instant overlapEnd = MADE_AT.plusSeconds(3600);

    store.addSecret(key.id(), SampleKeys.secret(2).hash(), MADE_AT, overlapEnd);
    store.addSecret(key.id(), SampleKeys.secret(3).hash(), MADE_AT, overlapEnd);

    Map<KeyHash, KnownKey> known = store.loadAll();
    assertThat(known).hasSize(3);
    assertThat(end(known, 1)).isEqualTo(MADE_AT);
    assertThat(end(known, 2)).isEqualTo(overlapEnd);
    assertThat(end(known, 3)).isNull();
  }

  @Test
  void forgetsWhatIsOverAfterThirtyDays() {
    ApiKey revoked = inserted(1);
    store.update(revoked.revoked(MADE_AT));
    ApiKey expired = inserted(2);
    store.update(expired.with(expired.terms().withExpiresAt(MADE_AT)));
    ApiKey rotated = inserted(3);
    store.addSecret(rotated.id(), SampleKeys.secret(4).hash(), MADE_AT, MADE_AT);

    clock.advance(KeyLimits.REMEMBERED.minusMillis(1));
    assertThat(store.loadAll()).hasSize(4);
    assertThat(store.list(TEAM, null, null, 10).items()).hasSize(3);

    clock.advance(Duration.ofMillis(1));
    assertThat(store.loadAll()).containsOnlyKeys(SampleKeys.secret(4).hash());
    assertThat(ids(store.list(TEAM, null, null, 10))).containsExactly(rotated.id());
    assertThat(store.find(TEAM, revoked.id())).as("still known by its id").isPresent();
  }

  @Test
  void countsOnlyLiveKeysOfTheTeam() {
    inserted(1);
    store.update(inserted(2).revoked(MADE_AT));
    ApiKey expiring = inserted(3);
    store.update(expiring.with(expiring.terms().withExpiresAt(MADE_AT.plusSeconds(1))));

    assertThat(store.countLive(TEAM, MADE_AT)).isEqualTo(2);
    assertThat(store.countLive(TEAM, MADE_AT.plusSeconds(1))).isEqualTo(1);
    assertThat(store.countLive(OTHER_TEAM, MADE_AT)).isZero();
  }

  @Test
  void listsNewestFirstPageByPage() {
    for (int number = 1; number <= 5; number++) {
      inserted(number);
    }

    Page<ApiKey> first = store.list(TEAM, null, null, 2);
    Page<ApiKey> second = store.list(TEAM, null, first.nextCursor(), 2);
    Page<ApiKey> third = store.list(TEAM, null, second.nextCursor(), 2);

    assertThat(ids(first)).containsExactly(SampleKeys.id(5), SampleKeys.id(4));
    assertThat(ids(second)).containsExactly(SampleKeys.id(3), SampleKeys.id(2));
    assertThat(ids(third)).containsExactly(SampleKeys.id(1));
    assertThat(third.nextCursor()).isNull();
    assertThatThrownBy(() -> store.list(OTHER_TEAM, null, first.nextCursor(), 2))
        .isInstanceOf(ProblemException.class)
        .hasMessageStartingWith("bad_cursor");
  }

  @Test
  void listsTheKeysOfOneCreator() {
    inserted(1);

    assertThat(ids(store.list(TEAM, ANN, null, 10))).containsExactly(SampleKeys.id(1));
    assertThat(store.list(TEAM, BOB, null, 10).items()).isEmpty();
    assertThat(store.list(OTHER_TEAM, null, null, 10).items()).isEmpty();
  }

  @Test
  void notesLastUsesAndNeverGoesBack() {
    ApiKey key = inserted(1);
    inserted(2);

    store.touched(Map.of(key.id(), MADE_AT.plusSeconds(2), SampleKeys.id(9), MADE_AT));
    store.touched(Map.of(key.id(), MADE_AT.plusSeconds(1)));
    store.update(key);

    assertThat(lastUse(key.id())).isEqualTo(MADE_AT.plusSeconds(2));
    assertThat(lastUse(SampleKeys.id(2))).isNull();
  }

  private ApiKey inserted(int number) {
    ApiKey key = SampleKeys.key(number);
    store.insert(key, SampleKeys.secret(number).hash());
    return key;
  }

  private @Nullable Instant lastUse(KeyId key) {
    return store.find(TEAM, key).orElseThrow().lastUsedAt();
  }

  private static @Nullable Instant end(Map<KeyHash, KnownKey> known, int secret) {
    KnownKey found = known.get(SampleKeys.secret(secret).hash());
    assertThat(found).isNotNull();
    return found == null ? null : found.secretExpiresAt();
  }

  private static List<KeyId> ids(Page<ApiKey> page) {
    return page.items().stream().map(ApiKey::id).toList();
  }
}
