package dev.stoa.keys;

import static dev.stoa.keys.SampleKeys.ANN;
import static dev.stoa.keys.SampleKeys.BOB;
import static dev.stoa.keys.SampleKeys.MADE_AT;
import static dev.stoa.keys.SampleKeys.OTHER_TEAM;
import static dev.stoa.keys.SampleKeys.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stoa.accounts.Actor;
import dev.stoa.audit.RecordingAudit;
import dev.stoa.events.Change;
import dev.stoa.events.Changes;
import dev.stoa.events.JdbcChangeFeed;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.SequentialIds;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/// Ann is a member of the team and Bob its admin, unless a test says otherwise.
final class KeyIssuerTest {
  private static final TestDatabase DB = TestDatabase.fresh();
  private static final SampleTeams TEAMS = new SampleTeams(DB.database());
  private static final AssetId PUBLIC = new AssetId("d00000000000000000000001");
  private static final AssetId HIDDEN = new AssetId("d00000000000000000000002");
  private static final KeyTerms PLAIN = KeyTerms.named("laptop");
  private static final KeyTerms MANAGING = PLAIN.withScopes(Set.of(Scope.MANAGE));
  private final ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");
  private final JdbcKeyStore store = new JdbcKeyStore(DB.database(), clock);
  private final JdbcChangeFeed changes = new JdbcChangeFeed(DB.database(), DB.connection());
  private final RecordingAudit audit = new RecordingAudit();
  private final long before = changes.version();
  private final KeyIssuer issuer =
      new KeyIssuer(
          store,
          (_, asked) -> asked.contains(PUBLIC) ? Set.of(PUBLIC) : Set.of(),
          DB.database(),
          new KeyNews(changes, audit, (_, _) -> {}),
          new SequentialIds(),
          clock);
  private final TeamKeys keys = new TeamKeys(store);
  private Actor ann = new Actor(TEAM, ANN, Role.MEMBER, null);
  private Actor bob = new Actor(TEAM, BOB, Role.ADMIN, null);

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
  void join() {
    DB.database().run(handle -> handle.execute("truncate api_keys cascade"));
    ann = TEAMS.join(TEAM, ANN, Role.MEMBER);
    bob = TEAMS.join(TEAM, BOB, Role.ADMIN);
  }

  @Test
  void recordsEveryChangeWithoutTheSecret() {
    IssuedKey issued = issuer.issue(ann, PLAIN);
    KeyId id = issued.key().id();
    issuer.change(ann, id, terms -> terms.withScopes(terms.scopes()));
    IssuedKey rotated = issuer.rotate(ann, id, Duration.ZERO);
    issuer.revoke(ann, id);
    issuer.revoke(ann, id);

    assertThat(audit.told()).containsExactly("issue key", "change key", "rotate key", "revoke key");
    assertThat(Json.text(audit.deeds()))
        .contains("laptop")
        .doesNotContain(issued.secret().plain(), rotated.secret().plain());
  }

  @Nested
  final class Issuing {

    @Test
    void makesAKeyWhoseSecretIsAcceptedAndNotKept() {
      IssuedKey issued = issuer.issue(ann, PLAIN);

      assertThat(check(issued.secret())).isInstanceOf(KeyCheck.Accepted.class);
      assertThat(store.find(TEAM, issued.key().id())).contains(issued.key());
      assertThat(issued.key().creator()).isEqualTo(ANN);
      assertThat(issued.secret().plain()).startsWith(issued.key().prefix());
      assertThat(recorded()).containsExactly("KEY " + issued.key().id());
      assertThat(everythingStored()).doesNotContain(issued.secret().plain().substring(12));
    }

    @Test
    void isNotForViewers() {
      Actor viewer = TEAMS.join(TEAM, ANN, Role.VIEWER);

      assertThat(refusal(() -> issuer.issue(viewer, PLAIN)).code())
          .isEqualTo(ErrorCode.ROLE_MISSING);
    }

    @Test
    void namesEveryFaultAtOnce() {
      Problem problem =
          refusal(() ->
              issuer.issue(
                  ann,
                  KeyTerms.named(" ")
                      .withScopes(Set.of(Scope.CALL, Scope.MANAGE))
                      .withAssets(KeyAssets.only(List.of(PUBLIC, HIDDEN)))
                      .withExpiresAt(MADE_AT)));

      assertThat(problem.code()).isEqualTo(ErrorCode.INVALID_INPUT);
      assertThat(problem.faults())
          .extracting(Fault::pointer)
          .containsExactly("/name", "/scopes", "/assets/1", "/expiresAt");
    }

    @Test
    void refusesALongNameAndOneWithControlCharacters() {
      assertThat(pointers(PLAIN.withName("🔑".repeat(80)))).isEmpty();
      assertThat(pointers(PLAIN.withName("🔑".repeat(81)))).containsExactly("/name");
      assertThat(pointers(PLAIN.withName("a\u0007b"))).containsExactly("/name");
    }

    @Test
    void refusesAssetsOnAKeyThatDoesNotCallAndAnEmptyList() {
      assertThat(pointers(MANAGING.withAssets(KeyAssets.only(List.of(PUBLIC)))))
          .containsExactly("/assets");
      assertThat(pointers(PLAIN.withAssets(KeyAssets.only(List.of())))).containsExactly("/assets");
    }

    @Test
    void refusesAManagingKeyThatOutlivesTheOneThatAsksForIt() {
      Instant end = MADE_AT.plus(Duration.ofDays(1));
      IssuedKey first = issuer.issue(ann, MANAGING.withExpiresAt(end));
      Actor byKey = new Actor(TEAM, ANN, Role.MEMBER, first.key().id());

      assertThat(refusal(() -> issuer.issue(byKey, MANAGING)).faults())
          .extracting(Fault::pointer)
          .containsExactly("/expiresAt");
      assertThat(
              refusal(() -> issuer.change(byKey, first.key().id(), k -> k.withExpiresAt(null)))
                  .faults())
          .extracting(Fault::pointer)
          .containsExactly("/expiresAt");
      assertThat(issuer.issue(byKey, MANAGING.withExpiresAt(end)).key().expiresAt()).isEqualTo(end);
      assertThat(issuer.issue(byKey, PLAIN).key().expiresAt()).isNull();
    }

    @Test
    void stopsAtTwentyLiveKeys() {
      for (int i = 0; i < KeyLimits.LIVE_PER_TEAM_MAX; i++) {
        issuer.issue(i % 2 == 0 ? ann : bob, PLAIN);
      }

      assertThat(refusal(() -> issuer.issue(ann, PLAIN)).code()).isEqualTo(ErrorCode.CONFLICT);

      ApiKey newest = keys.list(ann, null, 1).items().getFirst();
      issuer.revoke(ann, newest.id());
      assertThat(issuer.issue(ann, PLAIN)).isNotNull();
    }
  }

  @Nested
  final class Rotating {

    @Test
    void letsBothSecretsWorkForTheOverlap() {
      IssuedKey before = issuer.issue(ann, PLAIN);
      IssuedKey after = issuer.rotate(ann, before.key().id(), Duration.ofHours(24));

      assertThat(check(before.secret())).isInstanceOf(KeyCheck.Accepted.class);
      assertThat(check(after.secret())).isInstanceOf(KeyCheck.Accepted.class);
      assertThat(store.find(TEAM, before.key().id()).orElseThrow().prefix())
          .isEqualTo(after.secret().prefix());

      clock.advance(Duration.ofHours(24));
      assertThat(check(before.secret())).isEqualTo(new KeyCheck.Revoked(clock.instant()));
      assertThat(check(after.secret())).isInstanceOf(KeyCheck.Accepted.class);
    }

    @Test
    void stopsTheOldestSecretOfThreeAtOnce() {
      IssuedKey first = issuer.issue(ann, PLAIN);
      IssuedKey second = issuer.rotate(ann, first.key().id(), KeyLimits.OVERLAP);
      IssuedKey third = issuer.rotate(ann, first.key().id(), KeyLimits.OVERLAP);

      assertThat(check(first.secret())).isInstanceOf(KeyCheck.Revoked.class);
      assertThat(check(second.secret())).isInstanceOf(KeyCheck.Accepted.class);
      assertThat(check(third.secret())).isInstanceOf(KeyCheck.Accepted.class);
    }

    @Test
    void stopsTheOldSecretAtOnceWithoutOverlap() {
      IssuedKey before = issuer.issue(ann, PLAIN);
      issuer.rotate(ann, before.key().id(), Duration.ZERO);

      assertThat(check(before.secret())).isInstanceOf(KeyCheck.Revoked.class);
    }

    @Test
    void refusesAnOverlapOfMoreThanAWeek() {
      IssuedKey issued = issuer.issue(ann, PLAIN);

      assertThat(refusal(() -> issuer.rotate(ann, issued.key().id(), Duration.ofDays(8))).faults())
          .extracting(Fault::pointer)
          .containsExactly("/overlapSeconds");
    }

    @Test
    void neverHandsAnAdminTheSecretOfAnOwner() {
      ann = TEAMS.join(TEAM, ANN, Role.OWNER);
      IssuedKey ofOwner = issuer.issue(ann, MANAGING);

      assertThat(refusal(() -> issuer.rotate(bob, ofOwner.key().id(), KeyLimits.OVERLAP)).code())
          .isEqualTo(ErrorCode.ROLE_MISSING);
      assertThat(issuer.revoke(bob, ofOwner.key().id()).revokedAt()).isNotNull();
    }

    @Test
    void leavesARevokedOrExpiredKeyAsItIs() {
      IssuedKey revoked = issuer.issue(ann, PLAIN);
      issuer.revoke(ann, revoked.key().id());
      IssuedKey expired = issuer.issue(ann, PLAIN.withExpiresAt(MADE_AT.plusSeconds(1)));
      clock.advance(Duration.ofSeconds(1));

      for (IssuedKey over : List.of(revoked, expired)) {
        assertThat(refusal(() -> issuer.rotate(ann, over.key().id(), Duration.ZERO)).code())
            .isEqualTo(ErrorCode.CONFLICT);
      }
    }
  }

  @Nested
  final class Revoking {

    @Test
    void stopsEverySecretAndIsSaidAsSuch() {
      IssuedKey issued = issuer.issue(ann, PLAIN);
      IssuedKey rotated = issuer.rotate(ann, issued.key().id(), KeyLimits.OVERLAP);

      issuer.revoke(ann, issued.key().id());

      assertThat(check(issued.secret())).isEqualTo(new KeyCheck.Revoked(MADE_AT));
      assertThat(check(rotated.secret())).isEqualTo(new KeyCheck.Revoked(MADE_AT));
    }

    @Test
    void changesNothingTheSecondTime() {
      IssuedKey issued = issuer.issue(ann, PLAIN);
      ApiKey revoked = issuer.revoke(ann, issued.key().id());
      clock.advance(Duration.ofHours(1));

      assertThat(issuer.revoke(ann, issued.key().id())).isEqualTo(revoked);
      assertThat(recorded()).hasSize(2);
    }
  }

  @Nested
  final class Changing {

    @Test
    void writesNewTermsAndTellsTheNodes() {
      IssuedKey issued = issuer.issue(ann, PLAIN);

      ApiKey changed =
          issuer.change(
              ann,
              issued.key().id(),
              k -> k.withName("phone").withLimits(RateLimits.requests(5, null, null)));

      assertThat(store.find(TEAM, issued.key().id())).contains(changed);
      assertThat(changed.name()).isEqualTo("phone");
      assertThat(recorded()).hasSize(2);
    }

    @Test
    void neverWidensTheScopes() {
      IssuedKey issued = issuer.issue(ann, PLAIN);

      assertThat(
              refusal(() ->
                      issuer.change(
                          ann, issued.key().id(), k -> k.withScopes(Set.of(Scope.MANAGE))))
                  .faults())
          .extracting(Fault::pointer)
          .containsExactly("/scopes");
    }
  }

  @Nested
  final class Seeing {

    @Test
    void aMemberSeesAndTouchesOnlyHisOwn() {
      IssuedKey ofBob = issuer.issue(bob, PLAIN);
      IssuedKey ofAnn = issuer.issue(ann, PLAIN);

      assertThat(keys.list(ann, null, 10).items()).containsExactly(ofAnn.key());
      for (ThrowingCallable attempt :
          List.<ThrowingCallable>of(
              () -> keys.find(ann, ofBob.key().id()),
              () -> issuer.revoke(ann, ofBob.key().id()),
              () -> issuer.rotate(ann, ofBob.key().id(), Duration.ZERO),
              () -> issuer.change(ann, ofBob.key().id(), k -> k.withName("mine")))) {
        assertThat(refusal(attempt)).isEqualTo(Problem.notFound());
      }
    }

    @Test
    void anAdminSeesAndRevokesThoseOfAll() {
      IssuedKey ofAnn = issuer.issue(ann, PLAIN);

      assertThat(keys.list(bob, null, 10).items()).containsExactly(ofAnn.key());
      assertThat(keys.find(bob, ofAnn.key().id())).isEqualTo(ofAnn.key());
      assertThat(issuer.revoke(bob, ofAnn.key().id()).revokedAt()).isEqualTo(MADE_AT);
    }

    @Test
    void aViewerSeesNone() {
      IssuedKey ofAnn = issuer.issue(ann, PLAIN);
      Actor viewer = TEAMS.join(TEAM, ANN, Role.VIEWER);

      assertThat(refusal(() -> keys.list(viewer, null, 10)).code())
          .isEqualTo(ErrorCode.ROLE_MISSING);
      assertThat(refusal(() -> issuer.revoke(viewer, ofAnn.key().id())).code())
          .isEqualTo(ErrorCode.ROLE_MISSING);
    }

    @Test
    void nobodyReachesIntoAnotherTeam() {
      IssuedKey ofAnn = issuer.issue(ann, PLAIN);
      Actor elsewhere = TEAMS.join(OTHER_TEAM, BOB, Role.OWNER);

      assertThat(refusal(() -> issuer.revoke(elsewhere, ofAnn.key().id())))
          .isEqualTo(Problem.notFound());
    }
  }

  private KeyCheck check(KeySecret secret) {
    return new KeyVerifier(store.loadAll()::get, clock).check(secret.plain());
  }

  private List<String> pointers(KeyTerms terms) {
    try {
      issuer.issue(ann, terms);
      return List.of();
    } catch (ProblemException refused) {
      return refused.problem().faults().stream().map(Fault::pointer).toList();
    }
  }

  /// What was told to the nodes in this test, such as `KEY 0123…`.
  private List<String> recorded() {
    return switch (changes.since(before, 100)) {
      case Changes.Delta(List<Change> all, _) ->
          all.stream().map(change -> change.topic() + " " + change.id()).toList();
      case Changes.ReloadAll _ -> throw new AssertionError("too many changes");
    };
  }

  private static Problem refusal(ThrowingCallable attempt) {
    return catchThrowableOfType(ProblemException.class, attempt).problem();
  }

  private static String everythingStored() {
    return DB.database()
        .run(handle ->
            handle
                .createQuery(
                    """
                    select string_agg(k::text || s::text || encode(s.hash, 'escape'), ' ')
                    from api_keys k join key_secrets s on s.key_id = k.id
                    """)
                .mapTo(String.class)
                .one());
  }
}
