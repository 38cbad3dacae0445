package dev.stoa.accounts;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.stoa.events.Change;
import dev.stoa.events.Changes;
import dev.stoa.events.Topic;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Role;
import dev.stoa.storage.TestDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class TeamsTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final Teams teams = house.teams;

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void findsATeamByIdAndBySlugAndNothingElse() {
    Team team = house.person("Grace").team();

    assertThat(teams.find(team.id().value())).contains(team);
    assertThat(teams.find(team.slug())).contains(team);
    assertThat(teams.find("f".repeat(24))).isEmpty();
    assertThat(teams.find("no-such-team")).isEmpty();
    assertThat(teams.find("\u0000")).isEmpty();
  }

  @Test
  void makesATeamOwnedByWhoMadeIt() {
    User ada = house.person("Ada").user();

    Team team = teams.create(ada.id(), " Analytical Engines ", "engines");

    assertThat(team.name()).isEqualTo("Analytical Engines");
    assertThat(team.personal()).isFalse();
    assertThat(teams.role(team.id(), ada.id())).contains(Role.OWNER);
    assertThat(teams.listOf(ada.id()))
        .extracting(membership -> membership.team().personal(), Membership::role)
        .containsExactly(tuple(true, Role.OWNER), tuple(false, Role.OWNER));
    assertThat(house.founded).contains(team);
  }

  @Test
  void makesASlugFromTheNameWhenNoneIsAskedFor() {
    User ada = house.person("Ada").user();

    assertThat(teams.create(ada.id(), "Difference Engine", null).slug())
        .isEqualTo("difference-engine");
    assertThat(teams.create(ada.id(), "Difference Engine", null).slug())
        .isEqualTo("difference-engine-2");
  }

  @Test
  void refusesATakenSlugAndKeepsNothing() {
    User ada = house.person("Ada").user();
    teams.create(ada.id(), "One", "taken");
    int before = teams.listOf(ada.id()).size();

    refusal(ErrorCode.CONFLICT, () -> teams.create(ada.id(), "Other", "taken"));

    assertThat(teams.listOf(ada.id())).hasSize(before);
  }

  @Test
  void refusesBadNamesAndReservedSlugsAtOnce() {
    User ada = house.person("Ada").user();

    faultsAt(() -> teams.create(ada.id(), "", "stoa"), "/name", "/slug");
    faultsAt(() -> teams.create(ada.id(), "Ada", "Not A Slug"), "/slug");
  }

  @Test
  void knowsNoRoleOfAStranger() {
    Team team = house.person("Ada").team();
    User stranger = house.person("Bob").user();

    assertThat(teams.role(team.id(), stranger.id())).isEmpty();
  }

  @Test
  void hasOneHouseTeamEvenWhenNodesStartAtOnce() throws InterruptedException {
    Callable<Team> start = teams::house;
    try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      var teamsFound =
          nodes.invokeAll(Stream.generate(() -> start).limit(6).toList()).stream()
              .map(future -> future.resultNow())
              .distinct();

      assertThat(teamsFound).hasSize(1);
    }
    Team house = teams.house();
    assertThat(house.slug()).isEqualTo("stoa");
    assertThat(this.house.founded.stream().filter(house::equals)).hasSize(1);
  }

  @Test
  void announcesEveryNewTeam() {
    long before = house.changes.version();

    Team team = house.person("Ada").team();

    assertThat(house.changes.since(before, 9))
        .isEqualTo(
            new Changes.Delta(
                List.of(new Change(before + 1, Topic.TEAM, team.id().value())), before + 1));
  }
}
