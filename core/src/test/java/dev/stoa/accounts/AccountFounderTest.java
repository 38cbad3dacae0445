package dev.stoa.accounts;

import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Role;
import dev.stoa.storage.TestDatabase;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class AccountFounderTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void makesAUserWithAPersonalTeam() {
    SignedUp made =
        house.person(new NewAccount("Katherine@example.org", SampleHouse.PASSWORD, "Katherine J."));

    assertThat(made.user().email()).isEqualTo("Katherine@example.org");
    assertThat(made.user().administrator()).isFalse();
    assertThat(made.team().slug()).isEqualTo("katherine-j");
    assertThat(made.team().personal()).isTrue();
    assertThat(house.users.find(made.user().id())).contains(made.user());
    assertThat(house.teams.role(made.team().id(), made.user().id())).contains(Role.OWNER);
    assertThat(house.founded).containsExactly(made.team());
  }

  @Test
  void givesPeopleOfOneNameTeamsOfDifferentSlugs() {
    var slugs = Stream.generate(() -> house.person("Maria").team().slug()).limit(8).toList();

    assertThat(slugs).startsWith("maria", "maria-2").doesNotHaveDuplicates();
  }

  @Test
  void refusesAnAddressThatIsTakenHoweverItIsWritten() {
    house.person(new NewAccount("Dorothy@Example.org", SampleHouse.PASSWORD, "Dorothy"));
    var again = new NewAccount("dorothy@example.ORG", SampleHouse.PASSWORD, "Other");

    refusal(ErrorCode.CONFLICT, () -> house.person(again));

    assertThat(house.teams.find("other")).isEmpty();
  }

  @Test
  void letsOnlyOneOfManyHaveAnAddress() throws InterruptedException {
    var account = new NewAccount("rush@example.org", SampleHouse.PASSWORD, "Rush");
    Callable<SignedUp> signUp = () -> house.person(account);
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = crowd.invokeAll(Stream.generate(() -> signUp).limit(6).toList());

      assertThat(all.stream().filter(one -> one.state() == Future.State.SUCCESS)).hasSize(1);
    }
  }

  @Test
  void keepsNothingWhenAFoundingFails() {
    TeamFounding broken =
        _ -> {
          throw new IllegalStateException("no credits today");
        };
    var teams =
        new Teams(
            house.teamStore,
            house.changes,
            List.of(broken),
            house.database,
            house.clock,
            house.ids);
    var founder =
        new AccountFounder(
            house.users, teams, house.passwords, house.database, house.clock, house.ids);
    var account = new NewAccount("unlucky@example.org", SampleHouse.PASSWORD, "Unlucky");

    assertThatThrownBy(() -> founder.found(founder.prepare(account), false))
        .hasMessage("no credits today");

    assertThat(house.users.credentials("unlucky@example.org")).isEmpty();
    assertThat(house.teams.find("unlucky")).isEmpty();
  }

  @Test
  void storesNoPassword() {
    var account = new NewAccount("secretive@example.org", "do-not-store-this", "Secretive");
    house.person(account);

    var known = house.users.credentials("SECRETIVE@example.org").orElseThrow();

    assertThat(known.passwordHash()).startsWith("$2b$").doesNotContain("do-not-store");
    assertThat(known.toString()).doesNotContain("$2b$");
    assertThat(house.founder.prepare(account).toString()).doesNotContain("$2b$", "do-not-store");
  }
}
