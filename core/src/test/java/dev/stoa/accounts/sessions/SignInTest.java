package dev.stoa.accounts.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.NewAccount;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.User;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SignInTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final String HERE = "192.0.2.1";
  private static final String WRONG = "wrong horse battery";

  private final SampleHouse house = new SampleHouse(DB);
  private final Sessions sessions =
      new Sessions(
          new JdbcSessionStore(house.database), house.users, _ -> {}, house.database, house.clock);
  private final NewAccount account = unique();
  private final User ada = house.person(account).user();
  private final SignIn signIn = newSignIn();

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void opensASessionForTheRightPassword() {
    SignInAnswer answer = signIn.open(account.email(), SampleHouse.PASSWORD, HERE);

    assertThat(answer).isInstanceOf(OpenedSession.class);
    OpenedSession opened = (OpenedSession) answer;
    assertThat(opened.user()).isEqualTo(ada);
    assertThat(sessions.check(opened.secret().value())).isPresent();
  }

  @Test
  void takesTheAddressHoweverItIsWritten() {
    String shouted = " " + account.email().toUpperCase(Locale.ROOT) + " ";

    assertThat(signIn.open(shouted, SampleHouse.PASSWORD, HERE)).isInstanceOf(OpenedSession.class);
  }

  @Test
  void saysTheSameOfAWrongPasswordAndOfNoAccount() {
    assertThat(signIn.open(account.email(), WRONG, HERE)).isEqualTo(new SignInAnswer.Wrong());
    assertThat(signIn.open("nobody@example.org", WRONG, HERE)).isEqualTo(new SignInAnswer.Wrong());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "no address", "nul\u0000@example.org", "\ud800@example.org"})
  void saysTheSameOfWhatIsNoAddress(String email) {
    assertThat(signIn.open(email, WRONG, HERE)).isEqualTo(new SignInAnswer.Wrong());
  }

  @Test
  void saysTheSameOfAPasswordThatNobodyCanHave() {
    assertThat(signIn.open(account.email(), "", HERE)).isEqualTo(new SignInAnswer.Wrong());
    assertThat(signIn.open(account.email(), "x".repeat(100_000), HERE))
        .isEqualTo(new SignInAnswer.Wrong());
  }

  @Test
  void throttlesTheSixthTryEvenWithTheRightPassword() {
    failFiveTimes();
    house.clock.advance(Duration.ofMinutes(5));

    assertThat(signIn.open(account.email(), SampleHouse.PASSWORD, HERE))
        .isEqualTo(new SignInAnswer.Throttled(Duration.ofMinutes(10)));
  }

  @Test
  void throttlesAccountsThatDoNotExistAlike() {
    String nobody = "x" + account.email();
    for (int i = 0; i < 5; i++) {
      assertThat(signIn.open(nobody, WRONG, HERE)).isInstanceOf(SignInAnswer.Wrong.class);
    }

    assertThat(signIn.open(nobody, WRONG, HERE)).isInstanceOf(SignInAnswer.Throttled.class);
  }

  @Test
  void keepsThrottlingAfterARestart() {
    failFiveTimes();

    assertThat(newSignIn().open(account.email(), SampleHouse.PASSWORD, HERE))
        .isInstanceOf(SignInAnswer.Throttled.class);
  }

  @Test
  void looksAgainAfterAQuarterOfAnHour() {
    failFiveTimes();
    house.clock.advance(Duration.ofMinutes(15));

    assertThat(signIn.open(account.email(), SampleHouse.PASSWORD, HERE))
        .isInstanceOf(OpenedSession.class);
  }

  @Test
  void throttlesOneAddressNotTheAccountEverywhere() {
    failFiveTimes();

    assertThat(signIn.open(account.email(), SampleHouse.PASSWORD, "192.0.2.2"))
        .isInstanceOf(OpenedSession.class);
  }

  @Test
  void throttlesOneAccountNotTheAddressForAll() {
    failFiveTimes();
    NewAccount other = unique();
    house.person(other);

    assertThat(signIn.open(other.email(), SampleHouse.PASSWORD, HERE))
        .isInstanceOf(OpenedSession.class);
  }

  @Test
  void beginsToCountAnewAfterASuccess() {
    for (int round = 0; round < 3; round++) {
      for (int i = 0; i < 4; i++) {
        assertThat(signIn.open(account.email(), WRONG, HERE)).isEqualTo(new SignInAnswer.Wrong());
      }
      assertThat(signIn.open(account.email(), SampleHouse.PASSWORD, HERE))
          .isInstanceOf(OpenedSession.class);
    }
  }

  @Test
  void looksAtFivePasswordsOfManySentAtOnce() throws InterruptedException {
    Callable<SignInAnswer> guess = () -> signIn.open(account.email(), WRONG, HERE);
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var answers =
          crowd.invokeAll(Stream.generate(() -> guess).limit(20).toList()).stream()
              .map(future -> future.resultNow())
              .toList();

      assertThat(answers).filteredOn(SignInAnswer.Wrong.class::isInstance).hasSize(5);
    }
  }

  private void failFiveTimes() {
    for (int i = 0; i < 5; i++) {
      assertThat(signIn.open(account.email(), WRONG, HERE)).isEqualTo(new SignInAnswer.Wrong());
    }
  }

  private NewAccount unique() {
    return new NewAccount(house.ids.next() + "@example.org", SampleHouse.PASSWORD, "Ada");
  }

  private SignIn newSignIn() {
    var throttle = new SignInThrottle(new JdbcTryCounts(house.database), house.clock);
    return new SignIn(house.users, house.passwords, throttle, sessions);
  }
}
