package dev.stoa.keys;

import static dev.stoa.keys.SampleKeys.ANN;
import static dev.stoa.keys.SampleKeys.MADE_AT;
import static dev.stoa.keys.SampleKeys.TEAM;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.events.JdbcChangeFeed;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.ManualClock;
import dev.stoa.kernel.ProblemException;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.SequentialIds;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

final class KeyIssuerRaceTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final SampleTeams TEAMS = new SampleTeams(DB.database());
  private static final Actor OWNER = new Actor(TEAM, ANN, Role.OWNER, null);

  private final ManualClock clock = ManualClock.at("2026-01-01T00:00:00Z");
  private final JdbcKeyStore store = new JdbcKeyStore(DB.database(), clock);
  private final KeyIssuer issuer =
      new KeyIssuer(
          store,
          (_, asked) -> asked,
          DB.database(),
          new KeyNews(new JdbcChangeFeed(DB.database(), DB.connection()), _ -> {}, (_, _) -> {}),
          new SequentialIds(),
          clock);

  @BeforeAll
  static void found() {
    TEAMS.addUser(ANN);
    TEAMS.addTeam(TEAM);
    TEAMS.join(TEAM, ANN, Role.OWNER);
  }

  @AfterAll
  static void drop() {
    DB.close();
  }

  @Test
  void neverMakesMoreThanTwentyHoweverManyAskAtOnce() throws Exception {
    List<String> answers =
        allAtOnce(
            40,
            () -> {
              try {
                issuer.issue(OWNER, KeyTerms.named("one of many"));
                return "made";
              } catch (ProblemException refused) {
                return refused.problem().code().code();
              }
            });

    assertThat(answers).filteredOn("made"::equals).hasSize(KeyLimits.LIVE_PER_TEAM_MAX);
    assertThat(answers).filteredOn(ErrorCode.CONFLICT.code()::equals).hasSize(20);
    assertThat(store.countLive(TEAM, MADE_AT)).isEqualTo(KeyLimits.LIVE_PER_TEAM_MAX);

    ApiKey any = store.list(TEAM, null, null, 1).items().getFirst();
    allAtOnce(8, () -> issuer.rotate(OWNER, any.id(), Duration.ofHours(1)));
    long live =
        store.load(List.of(any.id())).values().stream()
            .filter(known ->
                known.secretExpiresAt() == null || known.secretExpiresAt().isAfter(MADE_AT))
            .count();
    assertThat(live).as("live secrets after eight rotations at once").isEqualTo(2);
  }

  private static <T> List<T> allAtOnce(int times, Callable<T> work)
      throws InterruptedException, ExecutionException {
    List<T> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Callable<T>> same = Collections.nCopies(times, work);
      for (Future<T> answer : threads.invokeAll(same)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }
}
