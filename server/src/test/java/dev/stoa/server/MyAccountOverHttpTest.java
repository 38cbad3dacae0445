package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.User;
import dev.stoa.kernel.Role;
import dev.stoa.keys.Scope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// What people do with their own accounts, and what shows teams from the outside.
@ExtendWith(StoaExtension.class)
class MyAccountOverHttpTest {

  private static final String FRESH = "another long password";

  private final RunningStoa stoa;
  private User ada;
  private Crew crew;
  private String cookie = "";

  MyAccountOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.ada = Crew.person(stoa, "ada");
    this.crew = Crew.found(stoa, Map.of(Role.OWNER, ada));
  }

  @BeforeEach
  void signIn() {
    ada = Crew.person(stoa, "ada");
    crew = Crew.found(stoa, Map.of(Role.OWNER, ada));
    cookie = Crew.cookie(stoa, ada);
  }

  private Ask ask(String method, String target) {
    return stoa.ask(method, target).cookie(cookie);
  }

  private List<JsonNode> sessions() {
    return ask("GET", "/api/me/sessions")
        .send()
        .isFine()
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  private Ask changing(String current, String password) {
    return ask("PUT", "/api/me/password")
        .json("{\"current\":\"%s\",\"password\":\"%s\"}".formatted(current, password));
  }

  private boolean isSignedIn(String with) {
    return stoa.ask("GET", "/api/me").cookie(with).send().status() == 200;
  }

  @Test
  void endsOneOfTheSessionsOrAllOthers() {
    String second = Crew.cookie(stoa, ada);
    String third = Crew.cookie(stoa, ada);
    assertThat(sessions()).hasSize(3);
    String current =
        sessions().stream()
            .filter(each -> each.path("current").asBoolean())
            .map(each -> each.path("id").asString())
            .toList()
            .getFirst();
    String other =
        stoa.ask("GET", "/api/me/sessions")
            .cookie(second)
            .send()
            .json()
            .path("items")
            .valueStream()
            .filter(each -> each.path("current").asBoolean())
            .map(each -> each.path("id").asString())
            .toList()
            .getFirst();

    ask("DELETE", "/api/me/sessions/" + other).send().isFine();
    assertThat(isSignedIn(second)).isFalse();
    assertThat(isSignedIn(third)).isTrue();

    ask("DELETE", "/api/me/sessions").send().isFine();
    assertThat(isSignedIn(third)).isFalse();
    assertThat(sessions()).singleElement().matches(s -> s.path("id").asString().equals(current));
  }

  @Test
  void nobodyEndsASessionOfSomebodyElse() {
    String id = sessions().getFirst().path("id").asString();
    String bobs = Crew.cookie(stoa, Crew.person(stoa, "bob"));

    stoa.ask("DELETE", "/api/me/sessions/" + id).cookie(bobs).send().isFine();

    assertThat(isSignedIn(cookie)).isTrue();
  }

  @Test
  void anotherPasswordEndsTheOtherSessionsAndTheirTokens() {
    String other = Crew.cookie(stoa, ada);
    String token =
        stoa.ask("POST", crew.path("/try-token"))
            .cookie(other)
            .send()
            .isFine()
            .json()
            .path("token")
            .asString();

    assertThat(
            changing("not the password", FRESH).send().isProblem(422, "invalid_input").pointers())
        .containsExactly("/current");
    assertThat(changing(Crew.PASSWORD, "short").send().isProblem(422, "invalid_input").pointers())
        .containsExactly("/password");
    changing(Crew.PASSWORD, FRESH).send().isFine();

    assertThat(isSignedIn(cookie)).isTrue();
    assertThat(isSignedIn(other)).isFalse();
    stoa.ask("GET", "/models/sentiment?text=a").key(token).send().isProblem(401, "unknown_key");
    stoa.ask("POST", "/api/session")
        .json("{\"email\":\"%s\",\"password\":\"%s\"}".formatted(ada.email(), FRESH))
        .send()
        .isFine();
  }

  @Test
  void thePresentPasswordIsGuessedFiveTimesOnly() {
    for (int tries = 0; tries < 5; tries++) {
      changing("guess number " + tries, FRESH).send().isProblem(422, "invalid_input");
    }

    changing(Crew.PASSWORD, FRESH).send().isProblem(429, "too_many_tries");
  }

  @Test
  void peopleAndTeamsGetOtherNames() {
    ask("PATCH", "/api/me").json("{\"name\":\" Ada L. \"}").send().isFine();
    ask("PATCH", crew.path("")).json("{\"name\":\"Engines\"}").send().isFine();
    assertThat(
            ask("PATCH", "/api/me")
                .json("{\"name\":\" \"}")
                .send()
                .isProblem(422, "invalid_input")
                .pointers())
        .containsExactly("/name");

    JsonNode me = ask("GET", "/api/me").send().isFine().json();
    assertThat(me.path("user").path("name").asString()).isEqualTo("Ada L.");
    assertThat(me.path("teams").valueStream().map(team -> team.path("name").asString()))
        .contains("Engines");
  }

  @Test
  void aNewTeamBelongsToWhoMadeIt() {
    JsonNode made =
        ask("POST", "/api/teams").json("{\"name\":\"Analytical Engines\"}").send().isFine().json();

    assertThat(made.path("slug").asString()).startsWith("analytical-engines");
    ask("GET", "/api/teams/" + made.path("slug").asString() + "/members").send().isFine();
    assertThat(
            ask("POST", "/api/teams")
                .json("{\"name\":\"x\",\"slug\":\"admin\"}")
                .send()
                .isProblem(422, "invalid_input")
                .pointers())
        .containsExactly("/slug");
  }

  @Test
  void aTeamListsWhatItPublishesWithItsSubscribers() {
    BadModels.publish(crew, "sentiment", "private");
    BadModels.publish(crew, "mirroring", "private");
    crew.subscribe(crew.team().slug() + "/sentiment");

    JsonNode items = ask("GET", crew.path("/assets")).send().isFine().json().path("items");

    assertThat(items.valueStream().map(each -> each.path("slug").asString()))
        .containsExactly("mirroring", "sentiment");
    assertThat(items.path(1).path("subscribers").asInt()).isEqualTo(1);
    assertThat(items.path(1).path("versions").path(0).path("state").asString())
        .isEqualTo("published");
    JsonNode first = ask("GET", crew.path("/assets?limit=1")).send().isFine().json();
    JsonNode rest =
        ask("GET", crew.path("/assets?limit=1&cursor=" + first.path("nextCursor").asString()))
            .send()
            .isFine()
            .json();
    assertThat(rest.path("items").path(0).path("slug").asString()).isEqualTo("sentiment");
    assertThat(rest.path("nextCursor").isNull()).isTrue();
  }

  @Test
  void anAdministratorFindsTeams() {
    String root = Crew.cookie(stoa, Crew.administrator(stoa));

    JsonNode found =
        stoa.ask("GET", "/api/admin/teams?q=" + crew.team().slug())
            .cookie(root)
            .send()
            .isFine()
            .json();

    assertThat(found.path("items").path(0).path("members").asInt()).isEqualTo(1);
  }

  @Test
  void aKeyIsNoPerson() {
    stoa.ask("GET", "/api/me/sessions")
        .key(crew.key(Scope.MANAGE))
        .send()
        .isProblem(403, "scope_missing");
  }
}
