package dev.stoa.accounts.members;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Role;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class InvitationsTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final Invitations invitations = new SampleMembers(house).invitations;
  private final Actor owner = house.owner();
  private final Actor admin = house.member(owner.team(), Role.ADMIN);

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void listsTheOpenOnesNewestFirst() {
    Invitation first = invitations.invite(owner, Role.ADMIN, " ada@example.org ").invitation();
    house.clock.advance(Duration.ofSeconds(1));
    Invitation second = invitations.invite(admin, Role.VIEWER, null).invitation();

    assertThat(first.email()).isEqualTo("ada@example.org");
    assertThat(first.expiresAt()).isEqualTo(first.createdAt().plus(Duration.ofDays(7)));
    assertThat(invitations.list(admin)).containsExactly(second, first);
    assertThat(invitations.list(house.owner())).isEmpty();

    house.clock.advance(Duration.ofDays(7).minusSeconds(1));
    assertThat(invitations.list(admin)).containsExactly(second);
  }

  @Test
  void storesOnlyTheHashOfTheSecret() {
    IssuedInvitation issued = invitations.invite(owner, Role.MEMBER, null);

    String stored =
        house.database.run(handle ->
            handle
                .createQuery("select secret_hash from invitations where id = :id")
                .bind("id", issued.invitation().id())
                .mapTo(String.class)
                .one());

    assertThat(stored).isEqualTo(issued.secret().hash());
    assertThat(issued.toString()).doesNotContain(issued.secret().value());
  }

  @Test
  void letsNobodyInviteBeyondTheirOwnReach() {
    refusal(ErrorCode.ROLE_MISSING, () -> invitations.invite(admin, Role.ADMIN, null));
    refusal(ErrorCode.ROLE_MISSING, () -> invitations.invite(admin, Role.OWNER, null));
    for (Role low : List.of(Role.MEMBER, Role.VIEWER)) {
      Actor actor = house.member(owner.team(), low);
      refusal(ErrorCode.ROLE_MISSING, () -> invitations.invite(actor, Role.VIEWER, null));
      refusal(ErrorCode.ROLE_MISSING, () -> invitations.list(actor));
      refusal(ErrorCode.ROLE_MISSING, () -> invitations.revoke(actor, "x"));
    }
  }

  @Test
  void refusesWhatIsNoAddress() {
    faultsAt(() -> invitations.invite(owner, Role.MEMBER, "ada"), "/email");
  }

  @Test
  void revokesWithinItsTeamAndReach() {
    String high = invitations.invite(owner, Role.OWNER, null).invitation().id();
    String low = invitations.invite(owner, Role.MEMBER, null).invitation().id();

    refusal(ErrorCode.ROLE_MISSING, () -> invitations.revoke(admin, high));
    refusal(ErrorCode.NOT_FOUND, () -> invitations.revoke(house.owner(), high));
    refusal(ErrorCode.NOT_FOUND, () -> invitations.revoke(owner, "\u0000"));
    invitations.revoke(admin, low);

    assertThat(invitations.list(owner)).extracting(Invitation::id).containsExactly(high);
    refusal(ErrorCode.NOT_FOUND, () -> invitations.revoke(admin, low));
  }

  @Test
  void keepsTheNumberOfOpenOnesWithinBounds() {
    for (int i = 0; i < Invitations.OPEN_MAX; i++) {
      invitations.invite(owner, Role.MEMBER, null);
    }

    refusal(ErrorCode.CONFLICT, () -> invitations.invite(owner, Role.MEMBER, null));
  }

  @Test
  void forgetsWhatHasExpired() {
    invitations.invite(owner, Role.MEMBER, null);
    house.clock.advance(Duration.ofDays(7));

    assertThat(invitations.prune()).isPositive();
    assertThat(invitations.prune()).isZero();
  }
}
