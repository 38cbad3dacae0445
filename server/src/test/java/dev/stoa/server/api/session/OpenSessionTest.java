package dev.stoa.server.api.session;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.SignedUp;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.server.api.SampleApi;
import dev.stoa.server.http.Response;
import dev.stoa.storage.TestDatabase;
import java.time.Duration;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;

class OpenSessionTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private final SampleHouse house = new SampleHouse(DB);
  private final SampleSessions sample = new SampleSessions(house);
  private final SampleApi api =
      SampleApi.asNobody(sample.openSession().operation(), sample.closeSession().operation());
  private final SignedUp ada = house.person("Ada");

  @AfterAll
  static void close() {
    DB.close();
  }

  @Test
  void answersUserAndPersonalTeamAndSetsTheCookie() {
    house.teams.create(ada.user().id(), "Another", null);

    Response response = signIn(SampleHouse.PASSWORD);

    assertThat(response.status()).isEqualTo(200);
    assertThat(response.header("set-cookie")).startsWith("__Host-stoa_session=");
    var json = SampleApi.json(response);
    assertThat(json.get("user").get("id").asString()).isEqualTo(ada.user().id().value());
    assertThat(json.get("team").get("id").asString()).isEqualTo(ada.team().id().value());
  }

  @Test
  void refusesAWrongPasswordThenThrottles() {
    for (int i = 0; i < 5; i++) {
      refusal(ErrorCode.WRONG_PASSWORD, () -> signIn("wrong horse battery"));
    }

    assertThat(
            refusal(ErrorCode.TOO_MANY_TRIES, () -> signIn(SampleHouse.PASSWORD)).waitBeforeRetry())
        .contains(Duration.ofMinutes(15));
  }

  @Test
  void wantsAddressAndPassword() {
    faultsAt(() -> api.post("/api/session", "{}"), "/email", "/password");
  }

  @Test
  void isClosedAgain() {
    Response opened = signIn(SampleHouse.PASSWORD);
    String cookie = SampleApi.cookieOf(opened);
    String secret = cookie.substring(cookie.indexOf('=') + 1);
    assertThat(sample.sessions.check(secret)).isPresent();

    Response closed = api.withCookieOf(opened).delete("/api/session");

    assertThat(closed.status()).isEqualTo(204);
    assertThat(closed.header("set-cookie")).contains("__Host-stoa_session=;", "Max-Age=0");
    assertThat(sample.sessions.check(secret)).isEmpty();
    assertThat(api.delete("/api/session").status()).isEqualTo(204);
  }

  private Response signIn(String password) {
    return api.post(
        "/api/session",
        "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(ada.user().email(), password));
  }
}
