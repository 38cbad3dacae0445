package dev.stoa.keys;

import static dev.stoa.keys.SampleKeys.ANN;
import static dev.stoa.keys.SampleKeys.BOB;
import static dev.stoa.keys.SampleKeys.OTHER_TEAM;
import static dev.stoa.keys.SampleKeys.TEAM;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.stoa.accounts.Actor;
import dev.stoa.events.Changes;
import dev.stoa.events.JdbcChangeFeed;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.SequentialIds;
import dev.stoa.kernel.TeamId;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/// Ann and Bob are members of the team, each with a session.
final class TryTokensTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final SampleTeams TEAMS = new SampleTeams(DB.database());

  private final ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");
  private final JdbcKeyStore keys = new JdbcKeyStore(DB.database(), clock);
  private final JdbcChangeFeed changes = new JdbcChangeFeed(DB.database(), DB.connection());
  private final TryTokens tokens =
      new TryTokens(
          new JdbcTryTokenStore(DB.database(), clock),
          DB.database(),
          changes,
          new SequentialIds(),
          clock);
  private Actor ann = new Actor(TEAM, ANN, Role.MEMBER, null);

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
  void signIn() {
    DB.database().run(handle -> handle.execute("truncate api_keys, sessions cascade"));
    ann = TEAMS.join(TEAM, ANN, Role.MEMBER);
    open("ann's", ANN);
  }

  private static void open(String session, UserId user) {
    DB.database()
        .run(handle ->
            handle.execute(
                """
                insert into sessions (secret_hash, user_id, password_version, created_at, expires_at)
                values (?, ?, 1, now(), now())
                """,
                session,
                user.value()));
  }

  private KeyCheck check(TryToken token) {
    return new KeyVerifier(keys.loadAll()::get, clock).check(token.secret().plain());
  }

  private KeyId keyOf(TryToken token) {
    return ((KeyCheck.Accepted) check(token)).known().key().id();
  }

  private List<String> recordedSince(long version) {
    return ((Changes.Delta) changes.since(version, 100))
        .changes().stream().map(change -> change.topic() + " " + change.id()).toList();
  }

  @Test
  void callsWhateverItsTeamMayAndNothingElse() {
    TryToken token = tokens.issue(ann, "ann's");

    KnownKey known = ((KeyCheck.Accepted) check(token)).known();
    assertThat(known.trying()).isTrue();
    assertThat(known.key().team()).isEqualTo(TEAM);
    assertThat(known.key().creator()).isEqualTo(ANN);
    assertThat(Stream.of(Scope.values()).filter(known::allows)).containsExactly(Scope.CALL);
    assertThat(known.key().assets()).isEqualTo(KeyAssets.all());
  }

  @Test
  void livesForAQuarterOfAnHour() {
    TryToken token = tokens.issue(ann, "ann's");
    clock.advance(TryTokens.LIFE.minusMillis(1));
    assertThat(check(token)).isInstanceOf(KeyCheck.Accepted.class);

    clock.advance(TryTokens.LIFE);

    assertThat(check(token)).isEqualTo(new KeyCheck.Expired(token.expiresAt()));
  }

  @Test
  void isNotForViewers() {
    Actor viewer = TEAMS.join(TEAM, ANN, Role.VIEWER);

    assertThat(
            catchThrowableOfType(ProblemException.class, () -> tokens.issue(viewer, "ann's"))
                .problem()
                .code())
        .isEqualTo(ErrorCode.ROLE_MISSING);
  }

  @Test
  void callsAsOneKeyHoweverManyAreAskedFor() {
    TryToken first = tokens.issue(ann, "ann's");
    TryToken second = tokens.issue(ann, "ann's");

    assertThat(keyOf(second)).isEqualTo(keyOf(first));
    assertThat(second.secret().plain()).isNotEqualTo(first.secret().plain());
  }

  @Test
  void isAnotherKeyForAnotherPersonAndAnotherTeam() {
    open("bob's", BOB);
    Actor bob = TEAMS.join(TEAM, BOB, Role.ADMIN);
    Actor elsewhere = TEAMS.join(OTHER_TEAM, ANN, Role.MEMBER);

    Set<KeyId> apart =
        Stream.of(
                tokens.issue(ann, "ann's"),
                tokens.issue(bob, "bob's"),
                tokens.issue(elsewhere, "ann's"))
            .map(this::keyOf)
            .collect(Collectors.toSet());

    assertThat(apart).hasSize(3);
  }

  @Test
  void keepsTheNewestEight() {
    TryToken oldest = tokens.issue(ann, "ann's");
    for (int i = 0; i < TryTokens.LIVE_MAX; i++) {
      clock.advance(Duration.ofSeconds(1));
      tokens.issue(ann, "ann's");
    }

    assertThat(check(oldest)).isInstanceOf(KeyCheck.Unknown.class);
    assertThat(keys.loadAll()).hasSize(TryTokens.LIVE_MAX);
  }

  @Test
  void endsWithItsSessionAndTellsEveryNode() {
    TryToken token = tokens.issue(ann, "ann's");
    open("ann's other", ANN);
    TryToken other = tokens.issue(ann, "ann's other");
    KeyId key = keyOf(token);
    long before = changes.version();

    DB.database()
        .run(handle -> handle.execute("delete from sessions where secret_hash = ?", "ann's"));
    tokens.endedOf(ANN);

    assertThat(recordedSince(before)).containsExactly("KEY " + key);
    assertThat(check(token)).isInstanceOf(KeyCheck.Unknown.class);
    assertThat(check(other)).isInstanceOf(KeyCheck.Accepted.class);
  }

  @Test
  void endsWhenThePasswordChanges() {
    TryToken token = tokens.issue(ann, "ann's");

    DB.database()
        .run(handle ->
            handle.execute("update users set password_version = 2 where id = ?", ANN.value()));
    KeyCheck after = check(token);
    DB.database()
        .run(handle ->
            handle.execute("update users set password_version = 1 where id = ?", ANN.value()));

    assertThat(after).isInstanceOf(KeyCheck.Unknown.class);
  }

  @Test
  void endsWithTheMembership() {
    TryToken token = tokens.issue(ann, "ann's");

    TEAMS.leave(TEAM, ANN);

    assertThat(check(token)).isInstanceOf(KeyCheck.CreatorGone.class);
  }

  @Test
  void isNoneOfTheTeamsKeysButHasAName() {
    KeyId key = keyOf(tokens.issue(ann, "ann's"));

    assertThat(keys.list(TEAM, null, null, 10).items()).isEmpty();
    assertThat(keys.countLive(TEAM, clock.instant())).isZero();
    assertThat(keys.find(TEAM, key)).isEmpty();
    assertThat(keys.names(TEAM, List.of(key))).containsEntry(key, "Console");
    assertThat(keys.names(new TeamId(OTHER_TEAM.value()), List.of(key))).isEmpty();
  }
}
