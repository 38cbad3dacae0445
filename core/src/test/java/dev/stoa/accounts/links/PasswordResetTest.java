package dev.stoa.accounts.links;

import static dev.stoa.accounts.Refusals.faultsAt;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.NewAccount;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.User;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class PasswordResetTest {

  private static final TestDatabase DB = TestDatabase.fresh();
  private static final String NEW = "staple battery horse";

  private final SampleHouse house = new SampleHouse(DB);
  private final OneTimeLinks links =
      new OneTimeLinks(new JdbcLinkStore(house.database), house.clock);
  private final PasswordReset reset =
      new PasswordReset(house.users, house.passwords, links, _ -> {}, house.audit, house.database);
  private final User ada =
      house
          .person(new NewAccount(house.ids.next() + "@example.org", SampleHouse.PASSWORD, "Ada"))
          .user();

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void setsANewPasswordAndEndsWhatHungOnTheOldOne() {
    int before = house.users.passwordVersion(ada.id());

    assertThat(reset.redeem(link(), NEW)).isEqualTo(ada);
    assertThat(house.audit.told()).containsExactly("make password link user", "set password user");

    String hash = house.users.credentials(ada.email()).orElseThrow().passwordHash();
    assertThat(house.passwords.matches(NEW, hash)).isTrue();
    assertThat(house.passwords.matches(SampleHouse.PASSWORD, hash)).isFalse();
    assertThat(house.users.passwordVersion(ada.id())).isGreaterThan(before);
  }

  @Test
  void worksOnce() {
    String secret = link();
    reset.redeem(secret, NEW);

    faultsAt(() -> reset.redeem(secret, NEW), "/secret");
  }

  @Test
  void worksByTheNewestLinkOnly() {
    String old = link();
    String fresh = link();

    faultsAt(() -> reset.redeem(old, NEW), "/secret");
    reset.redeem(fresh, NEW);
  }

  @Test
  void worksForADay() {
    String secret = link();
    house.clock.advance(Duration.ofDays(1));

    faultsAt(() -> reset.redeem(secret, NEW), "/secret");
  }

  @Test
  void keepsTheLinkWhenTheNewPasswordIsRefused() {
    String secret = link();

    faultsAt(() -> reset.redeem(secret, "short"), "/password");

    reset.redeem(secret, NEW);
  }

  @Test
  void isNotToBeHadWithALinkForAnotherPurpose() {
    String forAdministrator = links.forAdministrator().secret().value();

    faultsAt(() -> reset.redeem(forAdministrator, NEW), "/secret");
  }

  @Test
  void makesNoLinkForNobody() {
    assertThat(reset.linkFor("nobody@example.org")).isEmpty();
    assertThat(reset.linkFor("no address\u0000")).isEmpty();
  }

  private String link() {
    return reset.linkFor(ada.email().toUpperCase(Locale.ROOT)).orElseThrow().secret().value();
  }
}
