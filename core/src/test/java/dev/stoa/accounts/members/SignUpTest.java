package dev.stoa.accounts.members;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.NewAccount;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.SignedUp;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Role;
import dev.stoa.storage.TestDatabase;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class SignUpTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final SampleMembers sample = new SampleMembers(house);
  private final SignUp open = sample.signUp(true);
  private final SignUp closed = sample.signUp(false);
  private final Actor owner = house.owner();
  private final NewAccount account =
      new NewAccount(house.ids.next() + "@example.org", SampleHouse.PASSWORD, "Newcomer");

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void letsAnybodyInWhereItIsOpen() {
    SignedUp made = open.signUp(account);

    assertThat(made.user().administrator()).isFalse();
    assertThat(house.teams.role(made.team().id(), made.user().id())).contains(Role.OWNER);
    refusal(ErrorCode.CONFLICT, () -> open.signUp(account));
  }

  @Test
  void letsNobodyInUninvitedWhereItIsClosed() {
    refusal(ErrorCode.SIGNUP_CLOSED, () -> closed.signUp(account));

    assertThat(house.users.credentials(account.email())).isEmpty();
  }

  @Test
  void bringsTheInvitedIntoTheirOwnAndTheInvitingTeam() {
    SignedUp made = closed.signUp(account, secret(null));

    assertThat(house.teams.role(made.team().id(), made.user().id())).contains(Role.OWNER);
    assertThat(house.teams.role(owner.team(), made.user().id())).contains(Role.MEMBER);
  }

  @Test
  void makesNoAccountForAnInvitationThatIsNotValid() {
    faultsAt(() -> closed.signUp(account, "unknown"), "/invitation");

    assertThat(house.users.credentials(account.email())).isEmpty();
  }

  @Test
  void makesNoAccountForAnotherAddressThanTheInvitedOne() {
    String secret = secret("somebody.else@example.org");

    refusal(ErrorCode.CONFLICT, () -> closed.signUp(account, secret));

    assertThat(house.users.credentials(account.email())).isEmpty();
    assertThat(sample.invitations.list(owner)).hasSize(1);
  }

  @Test
  void leavesTheInvitationOpenWhenTheAddressIsTaken() {
    open.signUp(account);
    String secret = secret(null);

    refusal(ErrorCode.CONFLICT, () -> closed.signUp(account, secret));

    assertThat(sample.invitations.list(owner)).hasSize(1);
  }

  private String secret(@Nullable String email) {
    return sample.invitations.invite(owner, Role.MEMBER, email).secret().value();
  }
}
