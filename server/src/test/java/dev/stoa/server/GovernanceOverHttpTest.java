package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.User;
import dev.stoa.kernel.Role;
import dev.stoa.keys.KeyTerms;
import dev.stoa.keys.Scope;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// What publishers and administrators decide, and what those hear whom it concerns.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class GovernanceOverHttpTest {

  private final RunningStoa stoa;
  private final Crew publishers;
  private final Crew callers;
  private final String administrator;

  GovernanceOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.publishers = Crew.found(stoa);
    this.callers = Crew.found(stoa);
    User person = Crew.person(stoa, "Ada");
    stoa.parts().accounts().users().makeAdministrator(person.id());
    this.administrator = Crew.cookie(stoa, person);
  }

  private Ask asAdministrator(String method, String target) {
    return stoa.ask(method, target).cookie(administrator);
  }

  /// @return its address
  private String publish(String slug, String plan) {
    String manifest =
        """
        kind: model
        slug: %s
        name: Mood
        summary: Tells good from bad.
        function: sentiment-analysis
        visibility: public
        targets: [{provider: engine, engine: sentiment}]
        plans: [{slug: paid, name: Paid, %s}]
        """
            .formatted(slug, plan);
    publishers.apply(manifest);
    return publishers.team().slug() + "/" + slug;
  }

  private JsonNode trialOf(String address) {
    return stoa.ask("GET", "/api/assets/models/" + address)
        .cookie(callers.cookie(Role.VIEWER))
        .send()
        .isFine()
        .json()
        .path("subscriptions")
        .valueStream()
        .filter(each -> each.path("team").asString().equals(callers.team().slug()))
        .findFirst()
        .orElseThrow()
        .path("trial");
  }

  private JsonNode subscription(String state) {
    return stoa.ask("GET", callers.path("/subscriptions?state=" + state))
        .cookie(callers.cookie(Role.OWNER))
        .send()
        .isFine()
        .json()
        .path("items")
        .path(0);
  }

  @Test
  void aTeamTriesAsOftenAsThePlanAllowsAndSeesWhatIsLeft() {
    String address = publish("tryable", "trialCalls: 2, pricePerUnit: 5");
    String key = callers.key(Scope.CALL);
    Ask call = stoa.ask("GET", "/models/" + address + "?text=fine").key(key);
    assertThat(trialOf(address).path("left").asInt()).isEqualTo(2);

    Told told = call.send().isFine();
    assertThat(told.header("x-stoa-cost")).isEqualTo("0");
    call.send().isFine();

    Told refused = call.send().isProblem(403, "not_subscribed");
    assertThat(refused.json().path("detail").asString()).contains("trial of 2 calls is used up");
    JsonNode trial = trialOf(address);
    assertThat(trial.path("calls").asInt()).isEqualTo(2);
    assertThat(trial.path("left").asInt(-1)).isZero();
  }

  private void decide(String verdict, String id) {
    stoa.ask("POST", publishers.path("/requests/" + id + "/" + verdict))
        .cookie(publishers.cookie(Role.ADMIN))
        .json("{\"note\":\"We %s.\"}".formatted(verdict))
        .send()
        .isFine();
  }

  private List<String> inboxOf(Crew crew, Role role, String about) {
    return stoa.ask("GET", "/api/inbox")
        .cookie(crew.cookie(role))
        .send()
        .isFine()
        .json()
        .path("items")
        .valueStream()
        .map(entry -> entry.path("text").asString())
        .filter(text -> text.contains(about))
        .toList();
  }

  @Test
  void bothSidesHearOfARequestAndCallsFollowTheDecisionAtOnce() {
    String address = publish("asked", "approval: true");
    String asking = callers.team().name() + " asks to use";
    int before = inboxOf(publishers, Role.ADMIN, asking).size();
    Ask call = stoa.ask("GET", "/models/" + address + "?text=fine").key(callers.key(Scope.CALL));
    Told asked =
        stoa.ask("POST", callers.path("/subscriptions"))
            .cookie(callers.cookie(Role.MEMBER))
            .json("{\"type\":\"model\",\"ref\":\"" + address + "\"}")
            .send()
            .isFine();
    String id = asked.json().path("id").asString();

    assertThat(asked.json().path("state").asString()).isEqualTo("pending");
    Told waiting = call.send().isProblem(403, "not_subscribed");
    assertThat(waiting.json().path("detail").asString()).contains("waits for the publisher");
    assertThat(inboxOf(publishers, Role.ADMIN, asking)).hasSize(before + 1);

    decide("approve", id);
    call.send().isFine();
    decide("suspend", id);
    Told suspended = call.send().isProblem(403, "not_subscribed");
    assertThat(suspended.json().path("detail").asString()).contains("has suspended");
    decide("resume", id);
    call.send().isFine();
    assertThat(inboxOf(callers, Role.MEMBER, "The publisher says: We "))
        .extracting(text -> text.substring(text.indexOf("We ")))
        .contains("We approve.", "We suspend.", "We resume.");
  }

  @Test
  void aSubscriberReadsThePublishersNoteAndTheComingPrice() {
    String address = publish("guarded", "approval: true, pricePerUnit: 1");
    var made = callers.subscribe(address);
    stoa.ask("POST", publishers.path("/requests/" + made.id() + "/approve"))
        .cookie(publishers.cookie(Role.OWNER))
        .json("{\"note\":\"Welcome.\"}")
        .send()
        .isFine();
    publish("guarded", "approval: true, pricePerUnit: 2");

    JsonNode shown = subscription("active");
    assertThat(shown.path("decision").path("verdict").asString()).isEqualTo("approve");
    assertThat(shown.path("decision").path("note").asString()).isEqualTo("Welcome.");
    assertThat(shown.path("plan").path("pricePerUnit").decimalValue()).isEqualByComparingTo("1");
    JsonNode coming = shown.path("plan").path("coming");
    assertThat(coming.path("pricePerUnit").decimalValue()).isEqualByComparingTo("2");
    assertThat(coming.path("from").asString()).endsWith("Z");
  }

  @Test
  void leavingAndComingBackBeginsNoLimitAnew() {
    String address = publish("scarce", "limits: {requestsPerDay: 2}");
    Ask call = stoa.ask("GET", "/models/" + address + "?text=fine").key(callers.key(Scope.CALL));
    var made = callers.subscribe(address);
    call.send().isFine();
    call.send().isFine();

    stoa.ask("DELETE", callers.path("/subscriptions/" + made.id()))
        .cookie(callers.cookie(Role.MEMBER))
        .send()
        .isFine();
    assertThat(callers.subscribe(address).id()).isNotEqualTo(made.id());

    Told refused = call.send().isProblem(429, "rate_limited");
    assertThat(refused.json().path("detail").asString()).contains("subscription-day");
    assertThat(refused.header("ratelimit")).contains("\"subscription-day\";r=0");
  }

  @Test
  void aDisabledPersonIsOutAndSoAreTheirKeys() {
    Crew crew = Crew.found(stoa);
    crew.subscribe("sentiment");
    User person = crew.person(Role.MEMBER);
    String cookie = crew.cookie(Role.MEMBER);
    String calling = crew.issue(Role.MEMBER, KeyTerms.named("theirs")).secret().plain();
    Ask call = stoa.ask("GET", "/models/sentiment?text=fine").key(calling);
    Ask signIn =
        stoa.ask("POST", "/api/session")
            .json(
                "{\"email\":\"%s\",\"password\":\"%s\"}".formatted(person.email(), Crew.PASSWORD));
    call.send().isFine();

    change(person, "{\"disabled\":true}").isFine();

    stoa.ask("GET", "/api/me").cookie(cookie).send().isProblem(401, "not_signed_in");
    Told told = signIn.send().isProblem(403, "account_disabled");
    assertThat(told.json().path("detail").asString()).contains("administrator");
    call.send().isProblem(401, "revoked_key");

    change(person, "{\"disabled\":false}").isFine();
    signIn.send().isFine();
    call.send().isFine();
  }

  private Told change(User person, String body) {
    return asAdministrator("PATCH", "/api/admin/users/" + person.id()).json(body).send();
  }

  @Test
  void aNetworkIsTrustedFromTheAnswerOn() {
    InetAddress inside = InetAddress.ofLiteral("10.77.1.1");
    String path = "/api/admin/trusted-networks";
    asAdministrator("POST", path)
        .json("{\"network\":\"10.77.0.0/16\",\"note\":\"lab\"}")
        .send()
        .isFine();
    assertThat(stoa.parts().trust().all().contains(inside)).isTrue();
    assertThat(asAdministrator("GET", path).send().isFine().text()).contains("10.77.0.0/16", "lab");

    asAdministrator("DELETE", path + "?network=10.77.0.0/16").send().isFine();
    assertThat(stoa.parts().trust().all().contains(inside)).isFalse();
    asAdministrator("POST", path)
        .json("{\"network\":\"10.77.0.1/16\"}")
        .send()
        .isProblem(422, "invalid_input");
  }

  @Test
  void healthTellsOfEveryPart() {
    JsonNode health = asAdministrator("GET", "/api/admin/health").send().isFine().json();

    assertThat(health.path("parts").valueStream().map(part -> part.path("name").asString()))
        .containsExactly(
            "database", "pool", "journal", "disk", "view", "engines", "leases", "targets");
    assertThat(health.path("parts").path(0).path("state").asString()).isEqualTo("ok");
    assertThat(health.path("parts").path(2).path("detail").asString())
        .contains("wait to be shipped");
  }
}
