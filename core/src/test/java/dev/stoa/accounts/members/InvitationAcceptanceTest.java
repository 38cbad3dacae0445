package dev.stoa.accounts.members;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.Membership;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.User;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Role;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class InvitationAcceptanceTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final SampleMembers sample = new SampleMembers(house);
  private final InvitationAcceptance acceptance = sample.acceptance;
  private final Actor owner = house.owner();
  private final User guest = house.person("Guest").user();

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void recordsTheInvitationAndWhoCameWithoutTheSecret() {
    String secret = secret(Role.MEMBER);
    acceptance.accept(secret, guest);

    assertThat(house.audit.told()).containsExactly("invite invitation", "join member");
    assertThat(Json.text(house.audit.deeds())).doesNotContain(secret);
  }

  @Test
  void bringsTheGuestIntoTheTeamInTheRoleOffered() {
    long before = house.changes.version();

    Membership made = acceptance.accept(secret(Role.MEMBER), guest);

    assertThat(made.team().id()).isEqualTo(owner.team());
    assertThat(made.role()).isEqualTo(Role.MEMBER);
    assertThat(house.teams.role(owner.team(), guest.id())).contains(Role.MEMBER);
    assertThat(house.changes.version()).isEqualTo(before + 1);
    assertThat(sample.invitations.list(owner)).isEmpty();
  }

  @Test
  void isGoodForOnePersonEvenWhenManyComeAtOnce() throws InterruptedException {
    String secret = secret(Role.MEMBER);
    Callable<Membership> accept = () -> acceptance.accept(secret, house.person("Rush").user());
    try (ExecutorService crowd = Executors.newVirtualThreadPerTaskExecutor()) {
      var all = crowd.invokeAll(Stream.generate(() -> accept).limit(6).toList());

      assertThat(all.stream().filter(one -> one.state() == Future.State.SUCCESS)).hasSize(1);
    }
  }

  @Test
  void refusesASecretThatIsUnknownOrRevokedOrExpired() {
    IssuedInvitation revoked = sample.invitations.invite(owner, Role.MEMBER, null);
    sample.invitations.revoke(owner, revoked.invitation().id());
    String expired = secret(Role.MEMBER);
    house.clock.advance(Duration.ofDays(7));

    faultsAt(() -> acceptance.accept("unknown", guest), "/secret");
    faultsAt(() -> acceptance.accept(revoked.secret().value(), guest), "/secret");
    faultsAt(() -> acceptance.accept(expired, guest), "/secret");
  }

  @Test
  void isOnlyForTheInvitedAddressHoweverItIsWritten() {
    String email = guest.email().toUpperCase(Locale.ROOT);
    String secret = sample.invitations.invite(owner, Role.VIEWER, email).secret().value();
    User other = house.person("Other").user();

    refusal(ErrorCode.CONFLICT, () -> acceptance.accept(secret, other));
    assertThat(house.teams.role(owner.team(), other.id())).isEmpty();

    assertThat(acceptance.accept(secret, guest).role()).isEqualTo(Role.VIEWER);
  }

  @Test
  void changesNoRoleOfAMember() {
    Actor viewer = house.member(owner.team(), Role.VIEWER);
    User user = house.users.find(viewer.user()).orElseThrow();
    String secret = secret(Role.OWNER);

    refusal(ErrorCode.CONFLICT, () -> acceptance.accept(secret, user));

    assertThat(house.teams.role(owner.team(), user.id())).contains(Role.VIEWER);
    assertThat(acceptance.accept(secret, guest).role()).isEqualTo(Role.OWNER);
  }

  @Test
  void isVoidOnceTheInviterMayNoLongerGiveTheRole() {
    Actor admin = house.member(owner.team(), Role.ADMIN);
    String ofAdmin = sample.invitations.invite(admin, Role.MEMBER, null).secret().value();

    sample.members.changeRole(owner, admin.user(), Role.MEMBER);
    faultsAt(() -> acceptance.accept(ofAdmin, guest), "/secret");
    sample.members.remove(owner, admin.user());
    faultsAt(() -> acceptance.accept(ofAdmin, guest), "/secret");

    assertThat(house.teams.role(owner.team(), guest.id())).isEmpty();
  }

  private String secret(Role role) {
    return sample.invitations.invite(owner, role, null).secret().value();
  }
}
