package dev.stoa.accounts.links;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static dev.stoa.accounts.SampleHouse.PASSWORD;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.NewAccount;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.SignedUp;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class FirstAdministratorTest {

  private static final String EMAIL = "root@example.org";

  private final TestDatabase test = TestDatabase.fresh();
  private final SampleHouse house = new SampleHouse(test);
  private final OneTimeLinks links =
      new OneTimeLinks(new JdbcLinkStore(house.database), house.clock);
  private final FirstAdministrator first =
      new FirstAdministrator(
          house.founder, house.users, house.passwords, links, house.audit, house.database);

  @AfterEach
  void close() {
    test.close();
  }

  @Test
  void isMadeOfAddressAndPasswordOnce() {
    assertThat(first.ensure(EMAIL, PASSWORD)).isEmpty();
    assertThat(first.ensure("other@example.org", PASSWORD)).isEmpty();

    assertThat(isAdministrator(EMAIL)).isTrue();
    assertThat(house.users.credentials("other@example.org")).isEmpty();
  }

  @Test
  void isNeededNoMoreWhenThereIsOne() {
    first.ensure(EMAIL, PASSWORD);

    assertThat(first.ensure(null, null)).isEmpty();
  }

  @Test
  void tellsWhatIsWrongWithTheSettings() {
    faultsAt(() -> first.ensure("root", "short"), "/email", "/password");
    faultsAt(() -> first.ensure(EMAIL, null), "/password");
    faultsAt(() -> first.ensure(null, PASSWORD), "/email");
  }

  @Test
  void takesAnAccountOfItsOwnPasswordAndNoOther() {
    house.person(new NewAccount(EMAIL, PASSWORD, "Root"));

    refusal(ErrorCode.CONFLICT, () -> first.ensure(EMAIL, "another password"));
    assertThat(isAdministrator(EMAIL)).isFalse();

    assertThat(first.ensure(EMAIL, PASSWORD)).isEmpty();
    assertThat(isAdministrator(EMAIL)).isTrue();
    assertThat(house.audit.deeds())
        .singleElement()
        .satisfies(deed -> {
          assertThat(deed.verb()).isEqualTo("appoint");
          assertThat(deed.before()).extracting("administrator").isEqualTo(false);
          assertThat(deed.after()).extracting("administrator").isEqualTo(true);
        });
  }

  @Test
  void comesByALinkThatWorksOnce() {
    String secret = link();

    SignedUp made = first.redeem(secret, house.account("Root"));

    assertThat(made.user().administrator()).isTrue();
    assertThat(isAdministrator(made.user().email())).isTrue();
    faultsAt(() -> first.redeem(secret, house.account("Second")), "/secret");
    assertThat(first.ensure(null, null)).isEmpty();
    assertThat(house.audit.told()).containsExactly("appoint administrator");
  }

  @Test
  void keepsTheLinkWhenTheAddressIsTaken() {
    house.person(new NewAccount(EMAIL, PASSWORD, "Root"));
    String secret = link();

    refusal(ErrorCode.CONFLICT, () -> first.redeem(secret, new NewAccount(EMAIL, PASSWORD, "R")));

    assertThat(first.redeem(secret, house.account("Root")).user().administrator()).isTrue();
  }

  @Test
  void comesByTheNewestLinkOnly() {
    String old = link();
    String fresh = link();

    faultsAt(() -> first.redeem(old, house.account("Root")), "/secret");
    first.redeem(fresh, house.account("Root"));
  }

  @Test
  void comesByNoLinkThatHasExpiredOrNeverWas() {
    String secret = link();
    house.clock.advance(Duration.ofDays(7));

    faultsAt(() -> first.redeem(secret, house.account("Root")), "/secret");
    faultsAt(() -> first.redeem("guess", house.account("Root")), "/secret");
    assertThat(links.prune()).isEqualTo(1);
  }

  @Test
  void comesByNoLinkOnceThereIsAnAdministrator() {
    String secret = link();
    first.ensure(EMAIL, PASSWORD);

    faultsAt(() -> first.redeem(secret, house.account("Second")), "/secret");
  }

  @Test
  void isOneEvenWhenNodesStartAtOnce() throws InterruptedException {
    Callable<Optional<OneTimeLink>> start = () -> first.ensure(EMAIL, PASSWORD);
    try (ExecutorService nodes = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers = nodes.invokeAll(Stream.generate(() -> start).limit(4).toList());

      assertThat(answers).allSatisfy(answer -> assertThat(answer.resultNow()).isEmpty());
    }
  }

  private String link() {
    return first.ensure(null, null).orElseThrow().secret().value();
  }

  private boolean isAdministrator(String email) {
    return house.users.credentials(email).orElseThrow().user().administrator();
  }
}
