package dev.stoa.server.api.session;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.SampleHouse;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Role;
import dev.stoa.server.api.SampleApi;
import dev.stoa.server.http.Response;
import dev.stoa.storage.TestDatabase;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class OpenAccountTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final SampleSessions sample = new SampleSessions(house);
  private final SampleApi open = SampleApi.asNobody(sample.openAccount(true).operation());
  private final SampleApi closed = SampleApi.asNobody(sample.openAccount(false).operation());
  private final String email = house.ids.next() + "@example.org";

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void answersUserAndTeamAndSetsTheCookie() {
    Response response = open.post("/api/signup", form(""));

    assertThat(response.status()).isEqualTo(201);
    assertThat(response.header("set-cookie"))
        .startsWith("__Host-stoa_session=")
        .contains("; HttpOnly", "; Secure", "; SameSite=Lax", "; Path=/");
    JsonNode json = SampleApi.json(response);
    assertThat(SampleApi.fields(json)).containsExactly("user", "team");
    assertThat(SampleApi.fields(json.get("user")))
        .containsExactly("id", "email", "name", "administrator");
    assertThat(SampleApi.fields(json.get("team"))).containsExactly("id", "slug", "name");
    assertThat(json.get("user").get("email").asString()).isEqualTo(email);
    assertThat(json.toString()).doesNotContain(SampleHouse.PASSWORD);
  }

  @Test
  void tellsEveryFaultAtOnceMissingFieldsToo() {
    faultsAt(
        () -> open.post("/api/signup", "{\"email\":\"ada\",\"password\":\"short\"}"),
        "/email",
        "/password",
        "/name");
    faultsAt(() -> open.post("/api/signup", form(",\"role\":\"owner\"")), "/role");
  }

  @Test
  void refusesATakenAddress() {
    open.post("/api/signup", form(""));

    refusal(ErrorCode.CONFLICT, () -> open.post("/api/signup", form("")));
  }

  @Test
  void needsAnInvitationWhereSigningUpIsClosed() {
    var inviter = house.owner();
    String secret = sample.invitations.invite(inviter, Role.VIEWER, null).secret().value();

    refusal(ErrorCode.SIGNUP_CLOSED, () -> closed.post("/api/signup", form("")));
    faultsAt(() -> closed.post("/api/signup", form(",\"invitation\":\"guess\"")), "/invitation");
    Response response = closed.post("/api/signup", form(",\"invitation\":\"" + secret + "\""));

    assertThat(response.status()).isEqualTo(201);
    var user = house.users.credentials(email).orElseThrow().user();
    assertThat(house.teams.role(inviter.team(), user.id())).contains(Role.VIEWER);
  }

  private String form(String more) {
    return "{\"email\":\"%s\",\"password\":\"%s\",\"name\":\"Ada\"%s}"
        .formatted(email, SampleHouse.PASSWORD, more);
  }
}
