package dev.stoa.accounts.sessions;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.User;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SessionsTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final Sessions sessions =
      new Sessions(
          new JdbcSessionStore(house.database), house.users, _ -> {}, house.database, house.clock);
  private final User ada = house.person("Ada").user();

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void knowsWhoIsSignedIn() {
    OpenedSession opened = sessions.open(ada);

    assertThat(sessions.check(opened.secret().value()))
        .contains(new Session(ada, opened.expiresAt()));
    assertThat(opened.expiresAt()).isEqualTo(house.clock.instant().plus(Duration.ofDays(30)));
  }

  @Test
  void knowsNobodyByAnotherSecret() {
    OpenedSession opened = sessions.open(ada);

    assertThat(sessions.check(opened.secret().value() + "x")).isEmpty();
    assertThat(sessions.check(opened.secret().hash())).isEmpty();
    assertThat(sessions.check("")).isEmpty();
    assertThat(sessions.check("\u0000")).isEmpty();
  }

  @Test
  void storesOnlyTheHashOfTheSecret() {
    OpenedSession opened = sessions.open(ada);

    var stored =
        house.database.run(handle ->
            handle
                .createQuery("select secret_hash from sessions where user_id = :user")
                .bind("user", ada.id().value())
                .mapTo(String.class)
                .list());

    assertThat(stored).containsExactly(opened.secret().hash());
    assertThat(opened.toString()).doesNotContain(opened.secret().value());
  }

  @Test
  void endsAfterThirtyDaysWithoutUse() {
    OpenedSession opened = sessions.open(ada);
    house.clock.advance(Duration.ofDays(30));

    assertThat(sessions.check(opened.secret().value())).isEmpty();
  }

  @Test
  void livesOnWhileItIsUsed() {
    OpenedSession opened = sessions.open(ada);
    for (int week = 0; week < 10; week++) {
      house.clock.advance(Duration.ofDays(7));
      assertThat(sessions.check(opened.secret().value())).isPresent();
    }
  }

  @Test
  void isProlongedAtMostOnceAnHour() {
    OpenedSession opened = sessions.open(ada);
    house.clock.advance(Duration.ofMinutes(59));

    assertThat(sessions.check(opened.secret().value()))
        .hasValueSatisfying(
            session -> assertThat(session.expiresAt()).isEqualTo(opened.expiresAt()));

    house.clock.advance(Duration.ofMinutes(2));
    assertThat(sessions.check(opened.secret().value()))
        .hasValueSatisfying(session -> assertThat(session.expiresAt()).isAfter(opened.expiresAt()));
  }

  @Test
  void endsWhenItIsClosedAndLeavesTheOthers() {
    OpenedSession one = sessions.open(ada);
    OpenedSession other = sessions.open(ada);

    sessions.close(one.secret().value());
    sessions.close(one.secret().value());

    assertThat(sessions.check(one.secret().value())).isEmpty();
    assertThat(sessions.check(other.secret().value())).isPresent();
  }

  @Test
  void endsWhenThePasswordChanges() {
    OpenedSession before = sessions.open(ada);
    house.users.changePassword(ada.id(), "another hash");
    OpenedSession after = sessions.open(ada);

    assertThat(sessions.check(before.secret().value())).isEmpty();
    assertThat(sessions.check(after.secret().value())).isPresent();
  }

  @Test
  void isStillbornWhenThePasswordChangedWhileItWasChecked() {
    int checked = house.users.passwordVersion(ada.id());
    house.users.changePassword(ada.id(), "another hash");

    OpenedSession late = sessions.open(ada, checked);

    assertThat(sessions.check(late.secret().value())).isEmpty();
  }

  @Test
  void forgetsOnlyWhatHasExpired() {
    sessions.prune();
    sessions.open(ada);
    house.clock.advance(Duration.ofDays(29));
    OpenedSession young = sessions.open(ada);
    house.clock.advance(Duration.ofDays(1));

    assertThat(sessions.prune()).isPositive();
    assertThat(sessions.prune()).isZero();
    assertThat(sessions.check(young.secret().value())).isPresent();
  }
}
