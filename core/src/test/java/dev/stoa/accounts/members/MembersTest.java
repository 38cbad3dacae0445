package dev.stoa.accounts.members;

import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.kernel.Cursor;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Page;
import dev.stoa.kernel.Role;
import dev.stoa.kernel.UserId;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MembersTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final Members members = new SampleMembers(house).members;
  private final Actor owner = house.owner();
  private final Actor admin = house.member(owner.team(), Role.ADMIN);
  private final Actor member = house.member(owner.team(), Role.MEMBER);
  private final Actor viewer = house.member(owner.team(), Role.VIEWER);

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void recordsChangesOfRolesAndRemovals() {
    members.changeRole(owner, viewer.user(), Role.MEMBER);
    members.remove(owner, member.user());

    assertThat(house.audit.told()).containsExactly("change member", "remove member");
    assertThat(Json.text(house.audit.deeds().getFirst()))
        .contains("\"before\":{\"role\":\"viewer\"},\"after\":{\"role\":\"member\"}");
  }

  @Test
  void listsMembersInTheOrderInWhichTheyCame() {
    assertThat(members.list(owner.team(), null, 50).items())
        .extracting(Member::role)
        .containsExactly(Role.OWNER, Role.ADMIN, Role.MEMBER, Role.VIEWER);
  }

  @Test
  void listsEveryMemberOncePageByPage() {
    house.clock.advance(Duration.ofMillis(1));
    Actor late = house.member(owner.team(), Role.MEMBER);
    List<UserId> seen = new ArrayList<>();
    Page<Member> page = members.list(owner.team(), null, 2);
    while (page.nextCursor() != null) {
      page.items().forEach(one -> seen.add(one.user()));
      page = members.list(owner.team(), page.nextCursor(), 2);
    }
    page.items().forEach(one -> seen.add(one.user()));

    assertThat(seen)
        .containsExactly(owner.user(), admin.user(), member.user(), viewer.user(), late.user());
  }

  @Test
  void refusesAnAlteredCursor() {
    String altered = Cursor.encode("members", List.of("yesterday", "nobody"));

    refusal(ErrorCode.BAD_CURSOR, () -> members.list(owner.team(), altered, 2));
    refusal(ErrorCode.BAD_CURSOR, () -> members.list(owner.team(), "x", 2));
  }

  @Test
  void letsAnOwnerGiveAnyRole() {
    for (Role role : Role.values()) {
      members.changeRole(owner, member.user(), role);
      assertThat(role(member)).contains(role);
    }
  }

  @Test
  void letsAnAdminMoveOthersBetweenMemberAndViewerOnly() {
    members.changeRole(admin, member.user(), Role.VIEWER);
    assertThat(role(member)).contains(Role.VIEWER);

    refusal(ErrorCode.ROLE_MISSING, () -> members.changeRole(admin, viewer.user(), Role.ADMIN));
    refusal(ErrorCode.ROLE_MISSING, () -> members.changeRole(admin, owner.user(), Role.MEMBER));
    refusal(ErrorCode.ROLE_MISSING, () -> members.changeRole(admin, admin.user(), Role.OWNER));
    assertThat(role(viewer)).contains(Role.VIEWER);
    assertThat(role(owner)).contains(Role.OWNER);
    assertThat(role(admin)).contains(Role.ADMIN);
  }

  @Test
  void letsMembersAndViewersChangeNobody() {
    for (Actor low : List.of(member, viewer)) {
      refusal(ErrorCode.ROLE_MISSING, () -> members.changeRole(low, low.user(), Role.ADMIN));
      refusal(ErrorCode.ROLE_MISSING, () -> members.changeRole(low, viewer.user(), Role.VIEWER));
      refusal(ErrorCode.ROLE_MISSING, () -> members.remove(low, admin.user()));
    }
  }

  @Test
  void keepsTheLastOwner() {
    refusal(ErrorCode.CONFLICT, () -> members.changeRole(owner, owner.user(), Role.ADMIN));
    refusal(ErrorCode.CONFLICT, () -> members.remove(owner, owner.user()));
    assertThat(role(owner)).contains(Role.OWNER);

    members.changeRole(owner, admin.user(), Role.OWNER);
    members.remove(owner, owner.user());
    assertThat(role(owner)).isEmpty();
  }

  @Test
  void keepsOneOwnerWhenAllRemoveEachOtherAtOnce() throws InterruptedException {
    for (int round = 0; round < 5; round++) {
      Actor one = house.owner();
      Actor other = house.member(one.team(), Role.OWNER);
      Callable<Boolean> first = () -> removed(one, other.user());
      Callable<Boolean> second = () -> removed(other, one.user());
      try (ExecutorService both = Executors.newVirtualThreadPerTaskExecutor()) {
        both.invokeAll(List.of(first, second));
      }

      assertThat(members.list(one.team(), null, 9).items())
          .extracting(Member::role)
          .containsExactly(Role.OWNER);
    }
  }

  @Test
  void letsEverybodyLeave() {
    members.remove(viewer, viewer.user());
    members.remove(member, member.user());
    members.remove(admin, admin.user());

    assertThat(members.list(owner.team(), null, 9).items())
        .extracting(Member::user)
        .containsExactly(owner.user());
  }

  @Test
  void letsAnAdminRemoveMembersButNoAdmins() {
    Actor otherAdmin = house.member(owner.team(), Role.ADMIN);

    members.remove(admin, member.user());
    refusal(ErrorCode.ROLE_MISSING, () -> members.remove(admin, otherAdmin.user()));

    assertThat(role(member)).isEmpty();
    assertThat(role(otherAdmin)).contains(Role.ADMIN);
  }

  @Test
  void findsNoStrangers() {
    UserId stranger = house.person("Stranger").user().id();

    refusal(ErrorCode.NOT_FOUND, () -> members.changeRole(owner, stranger, Role.VIEWER));
    refusal(ErrorCode.NOT_FOUND, () -> members.remove(owner, stranger));
  }

  @Test
  void goesByTheRoleOfNowNotOfTheBeginningOfTheRequest() {
    members.changeRole(owner, admin.user(), Role.VIEWER);
    refusal(ErrorCode.ROLE_MISSING, () -> members.remove(admin, member.user()));

    members.remove(owner, admin.user());
    refusal(ErrorCode.NOT_FOUND, () -> members.remove(admin, member.user()));
  }

  @Test
  void neverGoesBeyondTheRoleThatTheKeyLeaves() {
    Actor narrowed = new Actor(owner.team(), owner.user(), Role.MEMBER, null);

    refusal(ErrorCode.ROLE_MISSING, () -> members.remove(narrowed, viewer.user()));
  }

  @Test
  void announcesChangesAndOnlyThose() {
    long before = house.changes.version();
    members.changeRole(owner, viewer.user(), Role.MEMBER);
    members.remove(owner, viewer.user());
    refusal(ErrorCode.CONFLICT, () -> members.remove(owner, owner.user()));

    assertThat(house.changes.version()).isEqualTo(before + 2);
  }

  private boolean removed(Actor actor, UserId user) {
    members.remove(actor, user);
    return true;
  }

  private Optional<Role> role(Actor actor) {
    return house.teams.role(actor.team(), actor.user());
  }
}
