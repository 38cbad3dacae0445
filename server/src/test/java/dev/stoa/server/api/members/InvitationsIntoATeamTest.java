package dev.stoa.server.api.members;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.User;
import dev.stoa.accounts.members.InvitationAcceptance;
import dev.stoa.accounts.members.Invitations;
import dev.stoa.accounts.members.JdbcInvitationStore;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Role;
import dev.stoa.server.api.SampleApi;
import dev.stoa.storage.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class InvitationsIntoATeamTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final Invitations invitations =
      new Invitations(
          new JdbcInvitationStore(house.database),
          house.database,
          house.audit,
          house.clock,
          house.ids);
  private final Actor owner = house.owner();
  private final String list = "/api/teams/" + owner.team() + "/invitations";
  private final SampleApi api =
      SampleApi.acting(
          house,
          owner,
          new ListInvitations(invitations).operation(),
          new InviteMember(invitations).operation(),
          new RevokeInvitation(invitations).operation());

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void tellTheirSecretOnce() {
    var response = api.post(list, "{\"role\":\"member\",\"email\":\"ada@example.org\"}");
    var made = SampleApi.json(response);
    var listed = SampleApi.json(api.get(list));

    assertThat(response.status()).isEqualTo(201);
    assertThat(SampleApi.fields(made))
        .containsExactly("id", "role", "email", "invitedBy", "createdAt", "expiresAt", "secret");
    assertThat(listed.get("items").get(0).get("id")).isEqualTo(made.get("id"));
    assertThat(listed.toString()).doesNotContain(made.get("secret").asString());
  }

  @Test
  void bringWhoAcceptsIntoTheTeam() {
    String secret =
        SampleApi.json(api.post(list, "{\"role\":\"member\"}")).get("secret").asString();
    User guest = house.person("Guest").user();
    SampleApi asGuest = SampleApi.as(guest, new AcceptInvitation(acceptance()).operation());
    String form = "{\"secret\":\"" + secret + "\"}";

    var joined = SampleApi.json(asGuest.post("/api/invitations/accept", form));

    assertThat(joined.get("role").asString()).isEqualTo("member");
    assertThat(joined.get("team").get("id").asString()).isEqualTo(owner.team().value());
    assertThat(house.teams.role(owner.team(), guest.id())).contains(Role.MEMBER);
    faultsAt(() -> asGuest.post("/api/invitations/accept", form), "/secret");
  }

  @Test
  void areTakenBack() {
    String id = SampleApi.json(api.post(list, "{\"role\":\"member\"}")).get("id").asString();

    assertThat(api.delete(list + "/" + id).status()).isEqualTo(204);

    refusal(ErrorCode.NOT_FOUND, () -> api.delete(list + "/" + id));
    refusal(ErrorCode.NOT_FOUND, () -> api.delete(list + "/none"));
  }

  @Test
  void areNotMadeOfFaultyInput() {
    faultsAt(() -> api.post(list, "{}"), "/role");
    faultsAt(() -> api.post(list, "{\"role\":\"member\",\"email\":\"ada\"}"), "/email");
  }

  private InvitationAcceptance acceptance() {
    return new InvitationAcceptance(
        invitations, house.teamStore, house.changes, house.audit, house.database, house.clock);
  }
}
