package dev.stoa.accounts.administration;

import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.User;
import dev.stoa.accounts.sessions.JdbcSessionStore;
import dev.stoa.accounts.sessions.Sessions;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

final class AdministratorsTest {

  private final TestDatabase db = TestDatabase.fresh();
  private final SampleHouse house = new SampleHouse(db);
  private final Administrators administrators =
      new Administrators(
          new JdbcUserDirectory(db.database()),
          house.audit,
          house.changes,
          db.database(),
          house.clock);
  private final User ada = person("Ada Lovelace");
  private final User bob = person("Bob");

  @AfterEach
  void drop() {
    db.close();
  }

  @Test
  void listsPageByPageNewestFirst() {
    Page<User> first = administrators.list(null, null, 1);
    Page<User> second = administrators.list(null, first.nextCursor(), 1);

    assertThat(first.items()).containsExactly(bob);
    assertThat(second.items()).containsExactly(ada);
    assertThat(second.nextCursor()).isNull();
  }

  @Test
  void findsByPartOfNameOrAddress() {
    assertThat(administrators.list("loVe", null, 10).items()).containsExactly(ada);
    assertThat(administrators.list(bob.email().toUpperCase(Locale.ROOT), null, 10).items())
        .containsExactly(bob);
    assertThat(administrators.list("100%", null, 10).items()).isEmpty();
  }

  @Test
  void appointsAndDismissesAndRecordsIt() {
    assertThat(administrators.change(ada.id(), true).administrator()).isTrue();
    administrators.change(ada.id(), true);
    administrators.change(bob.id(), true);
    assertThat(administrators.change(ada.id(), false).administrator()).isFalse();

    assertThat(house.audit.told())
        .containsExactly("appoint administrator", "appoint administrator", "dismiss administrator");
  }

  @Test
  void keepsTheLastAdministrator() {
    administrators.change(ada.id(), true);

    refusal(ErrorCode.CONFLICT, () -> administrators.change(ada.id(), false));
    refusal(ErrorCode.NOT_FOUND, () -> administrators.change(new UserId(house.ids.next()), true));
  }

  @Test
  void disablesAndEnablesAndRecordsIt() {
    var sessions =
        new Sessions(
            new JdbcSessionStore(db.database()), house.users, _ -> {}, house.database, house.clock);
    String secret = sessions.open(bob).secret().value();

    assertThat(administrators.disable(bob.id()).isDisabled()).isTrue();
    administrators.disable(bob.id());
    assertThat(sessions.check(secret)).isEmpty();

    assertThat(administrators.enable(bob.id())).isEqualTo(bob);
    assertThat(sessions.check(secret)).as("a session that ended stays ended").isEmpty();
    assertThat(house.audit.told()).containsExactly("disable user", "enable user");
  }

  @Test
  void keepsTheLastAdministratorEnabled() {
    administrators.change(ada.id(), true);
    refusal(ErrorCode.CONFLICT, () -> administrators.disable(ada.id()));

    administrators.change(bob.id(), true);
    administrators.disable(ada.id());
    refusal(ErrorCode.CONFLICT, () -> administrators.disable(bob.id()));
    refusal(ErrorCode.CONFLICT, () -> administrators.change(bob.id(), false));
    assertThat(administrators.change(ada.id(), false).administrator()).isFalse();
    refusal(ErrorCode.NOT_FOUND, () -> administrators.disable(new UserId(house.ids.next())));
  }

  private User person(String name) {
    house.clock.advance(Duration.ofSeconds(1));
    return house.person(name).user();
  }
}
