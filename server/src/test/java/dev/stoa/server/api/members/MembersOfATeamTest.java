package dev.stoa.server.api.members;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.members.JdbcMemberStore;
import dev.stoa.accounts.members.Members;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Role;
import dev.stoa.server.api.SampleApi;
import dev.stoa.storage.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class MembersOfATeamTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final Actor owner = house.owner();
  private final Actor viewer = house.member(owner.team(), Role.VIEWER);
  private final String list = "/api/teams/" + owner.team() + "/members";
  private final SampleApi api = as(owner);

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void areListedPageByPage() {
    var first = SampleApi.json(api.get(list + "?limit=1"));
    String cursor = first.get("nextCursor").asString();
    var second = SampleApi.json(api.get(list + "?limit=1&cursor=" + cursor));

    assertThat(SampleApi.fields(first.get("items").get(0)))
        .containsExactly("id", "name", "email", "role", "since");
    assertThat(first.get("items").get(0).get("id").asString()).isEqualTo(owner.user().value());
    assertThat(second.get("items").get(0).get("id").asString()).isEqualTo(viewer.user().value());
    assertThat(second.get("nextCursor").isNull()).isTrue();
  }

  @Test
  void receiveOtherRoles() {
    var response = api.patch(list + "/" + viewer.user(), "{\"role\":\"admin\"}");

    assertThat(response.status()).isEqualTo(204);
    assertThat(house.teams.role(owner.team(), viewer.user())).contains(Role.ADMIN);
  }

  @Test
  void receiveNoRoleThatThereIsNot() {
    faultsAt(() -> api.patch(list + "/" + viewer.user(), "{\"role\":\"king\"}"), "/role");
    faultsAt(() -> api.patch(list + "/" + viewer.user(), "{}"), "/role");
  }

  @Test
  void areRemovedOrLeave() {
    Actor member = house.member(owner.team(), Role.MEMBER);

    assertThat(api.delete(list + "/" + viewer.user()).status()).isEqualTo(204);
    assertThat(as(member).delete(list + "/" + member.user()).status()).isEqualTo(204);

    assertThat(house.teams.role(owner.team(), viewer.user())).isEmpty();
    assertThat(house.teams.role(owner.team(), member.user())).isEmpty();
  }

  @Test
  void areNotFoundByWhatIsNoMember() {
    refusal(ErrorCode.NOT_FOUND, () -> api.delete(list + "/nobody"));
    refusal(ErrorCode.NOT_FOUND, () -> api.delete(list + "/" + house.person("X").user().id()));
    refusal(ErrorCode.NOT_FOUND, () -> api.patch(list + "/nobody", "{\"role\":\"admin\"}"));
  }

  private SampleApi as(Actor actor) {
    var members =
        new Members(
            new JdbcMemberStore(house.database),
            house.teams,
            house.changes,
            house.audit,
            house.database);
    return SampleApi.acting(
        house,
        actor,
        new ListMembers(members).operation(),
        new ChangeMember(members).operation(),
        new RemoveMember(members).operation());
  }
}
