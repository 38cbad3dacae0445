package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Json;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Role;
import dev.stoa.keys.KeyTerms;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// What a team is told of its calls and of what they came to. Its models cost half a credit for
/// each character; one fails.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class UsageOverHttpTest {

  private final RunningStoa stoa;
  private final Crew crew;
  private final String secret;
  private final String fine;
  private final String broken;

  UsageOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
    BadModels.publish(crew, "sentiment", "private");
    BadModels.publish(crew, "crashing", "private");
    crew.subscribe(crew.team().slug() + "/sentiment");
    crew.subscribe(crew.team().slug() + "/crashing");
    secret = crew.issue(KeyTerms.named("=till")).secret().plain();
    fine = call("sentiment", "abcd");
    broken = call("crashing", "abcd");
    new CallsOf(crew).awaited(broken);
  }

  private String call(String model, String text) {
    return stoa.ask("GET", "/models/" + crew.team().slug() + "/" + model + "?text=" + text)
        .key(secret)
        .send()
        .header("x-request-id");
  }

  private Ask ask(String below) {
    return stoa.ask("GET", crew.path(below)).cookie(crew.cookie(Role.VIEWER));
  }

  private JsonNode get(String below) {
    return ask(below).send().isFine().json();
  }

  private List<String> ids(String query) {
    return get("/calls?" + query)
        .path("items")
        .valueStream()
        .map(call -> call.path("requestId").asString())
        .toList();
  }

  @Test
  void aCallShowsItsTermsAndAFailureItsCause() {
    JsonNode call = get("/calls/" + fine);
    assertThat(call.path("keyName").asString()).isEqualTo("=till");
    assertThat(call.path("terms").path("pricePerUnit").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(call.path("terms").path("trial").asBoolean()).isFalse();
    assertThat(call.path("units").asLong()).isEqualTo(1);
    assertThat(call.path("cost").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(call.has("failure")).isFalse();

    JsonNode failure = get("/calls/" + broken).path("failure");
    assertThat(failure.path("title").asString()).isEqualTo("The model failed");
    assertThat(failure.path("origin").asString()).isEqualTo("upstream");
    assertThat(failure.path("retryable").asBoolean()).isTrue();
  }

  @Test
  void aCallShowsWhereItRan() {
    JsonNode target = get("/calls/" + fine).path("target");
    assertThat(target.path("kind").asString()).isEqualTo("engine");
    assertThat(target.path("name").asString()).isEqualTo("sentiment");
    assertThat(target.path("number").asInt()).isEqualTo(1);
    assertThat(target.path("count").asInt()).isEqualTo(1);
  }

  @Test
  void aCallShowsTheLimitsThatHadLittleLeft() {
    Crew hurried = Crew.found(stoa, crew.people());
    BadModels.publish(hurried, "sentiment", "private");
    hurried.subscribe(hurried.team().slug() + "/sentiment");
    KeyTerms terms = KeyTerms.named("hurried").withLimits(RateLimits.requests(60, 1, null));
    String id =
        stoa.ask("GET", "/models/" + hurried.team().slug() + "/sentiment?text=abcd")
            .key(hurried.issue(terms).secret().plain())
            .send()
            .isFine()
            .header("x-request-id");

    assertThat(new CallsOf(hurried).awaited(id).path("nearLimits"))
        .isEqualTo(
            Json.parse(
                """
                [{"policy":"key-day","limit":1,"left":0,"unit":"requests","windowSeconds":86400}]
                """));
    assertThat(get("/calls/" + fine).has("nearLimits")).isFalse();
  }

  @Test
  void callsAreNarrowedAndSortedByTheServer() {
    assertThat(ids("failed=true")).containsExactly(broken);
    assertThat(ids("door=native")).containsExactly(broken, fine);
    assertThat(ids("door=console")).isEmpty();
    assertThat(ids("sort=oldest")).containsExactly(fine, broken);
    assertThat(ids("sort=costliest")).containsExactly(fine, broken);
    ask("/calls?sort=loudest").send().isProblem(422, "invalid_input");
  }

  @Test
  void usageIsToldByFunctionAndHourWithItsSpeed() {
    JsonNode usage = get("/usage?groupBy=function");
    assertThat(usage.path("total").path("calls").asLong()).isEqualTo(2);
    assertThat(usage.path("total").path("errors").asLong()).isEqualTo(1);
    assertThat(usage.path("total").path("cost").decimalValue()).isEqualByComparingTo("0.5");
    assertThat(usage.path("total").path("p50Millis").asDouble()).isPositive();
    assertThat(usage.path("items").path(0).path("group").asString())
        .isEqualTo("sentiment-analysis");

    JsonNode hours = get("/usage?groupBy=hour&from=" + usage.path("to").asString());
    assertThat(hours.path("items").valueStream().mapToLong(row -> row.path("calls").asLong()).sum())
        .isEqualTo(2);
    assertThat(hours.path("items").path(0).path("group").asString()).endsWith(":00:00Z");
  }

  @Test
  void bothComeAsTablesThatNoSpreadsheetExecutes() {
    Told usage = ask("/usage?groupBy=key").header("accept", "text/csv").send().isFine();
    assertThat(usage.header("content-disposition")).contains(".csv");
    assertThat(usage.text())
        .startsWith("group,name,calls,errors,credits,p50_ms,p95_ms,unit,units,bytes\r\n")
        .contains(",'=till,2,1,0.5,");

    Told calls = ask("/calls?sort=oldest").header("accept", "text/csv").send().isFine();
    List<String> lines = calls.text().lines().toList();
    assertThat(lines).hasSize(3);
    assertThat(lines.get(1)).startsWith(fine + ",,").contains(",'=till,", ",succeeded,200,,");
    assertThat(lines.get(2)).contains(",failed,502,target_failed,");
  }
}
