package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Role;
import dev.stoa.keys.KeyTerms;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Route;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class LimitsOverHttpTest {

  private static final String FINE = "/models/sentiment?text=Hello";

  private final RunningStoa stoa;
  private final Crew crew;
  private final String cookie;

  LimitsOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
    this.cookie = crew.cookie(Role.OWNER);
    crew.subscribe("sentiment");
  }

  private JsonNode newKey(String limits) {
    return stoa.ask("POST", crew.path("/keys"))
        .cookie(cookie)
        .json("{\"name\":\"limited\"," + limits + "}")
        .send()
        .isFine()
        .json();
  }

  private Told call(JsonNode key) {
    return stoa.ask("GET", FINE).key(key.path("secret").asString()).send();
  }

  @Test
  void eachLimitIsToldByItsNameWithItsUnit() {
    JsonNode key =
        newKey(
            """
            "limits":{"unitsPerDay":1000},
            "assetLimits":[{"asset":"models/sentiment","limits":{"requestsPerMinute":2}}]
            """);

    Told told = call(key).isFine();

    assertThat(told.header("ratelimit-policy"))
        .contains(
            "\"key-minute\";q=60;w=60",
            "\"key-concurrency\";q=8;qu=\"concurrent-requests\"",
            "\"key-asset-minute\";q=2;w=60",
            "\"key-units-day\";q=1000;qu=\"calls\";w=86400");
    // told when the call is over, for which the model was loaded first
    assertThat(told.header("ratelimit"))
        .containsPattern("\"key-units-day\";r=999;t=86(400|3\\d\\d)");
  }

  @Test
  void everyRouteThatCallsTellsEachLimitAlsoWhenItRefuses() {
    Zoo zoo = Zoo.open(crew);
    var subscriber = stoa.parts().assets().subscriber();
    zoo.animals()
        .values()
        .forEach(animal -> subscriber.subscribe(crew.actor(Role.OWNER), animal, null, null));
    var limits = RateLimits.requests(1, null, null).withUnits(null, 1_000_000L);
    for (Route route : stoa.routes()) {
      if (!(route.access() instanceof Access.Calling) || route.method().equals("OPTIONS")) {
        continue;
      }
      String target = route.template();
      for (AssetType type : AssetType.values()) {
        target = target.replace("/" + type.segment() + "/{ref}", zoo.address(type));
      }
      String key = crew.issue(KeyTerms.named("one").withLimits(limits)).secret().plain();
      Ask ask = stoa.ask(route.method(), target).key(key);

      Told told = ask.send();
      assertThat(told.status()).as(route.toString()).isNotIn(401, 403, 404, 429);
      assertTellsLimits(route, told);
      assertTellsLimits(route, ask.send().isProblem(429, "rate_limited"));
    }
  }

  private static void assertTellsLimits(Route route, Told told) {
    assertThat(told.header("ratelimit-policy"))
        .as(route + ": " + told.text())
        .contains("\"key-minute\";q=1;w=60", "\"key-units-day\";q=1000000;qu=");
    assertThat(told.header("ratelimit"))
        .as(route + ": " + told.text())
        .contains("\"key-minute\";r=0;t=", "\"key-units-day\";r=");
  }

  @Test
  void theLimitOfAKeyOnOneAssetStopsItAndTheWaitIsNoLongerThanTheMinute() {
    JsonNode key =
        newKey(
            """
            "assetLimits":[{"asset":"models/sentiment","limits":{"requestsPerMinute":1}}]
            """);
    call(key).isFine();

    Told told = call(key).isProblem(429, "rate_limited");

    assertThat(told.json().path("detail").asString()).contains("key-asset-minute");
    assertThat(Integer.parseInt(told.header("retry-after"))).isBetween(1, 60);
  }

  @Test
  void aKeyShowsItsLimitsOnAssetsAndTheyCanBeTakenBack() {
    JsonNode key =
        newKey(
            """
            "assetLimits":[{"asset":"models/sentiment","limits":{"unitsPerMinute":10}}]
            """);
    JsonNode shown = key.path("assetLimits").path(0);
    assertThat(shown.path("asset").asString()).hasSize(24);
    assertThat(shown.path("limits").path("unitsPerMinute").asLong()).isEqualTo(10);

    Told changed =
        stoa.ask("PATCH", crew.path("/keys/" + key.path("id").asString()))
            .cookie(cookie)
            .json("{\"assetLimits\":null}")
            .send()
            .isFine();
    assertThat(changed.json().path("assetLimits").size()).isZero();
  }

  @Test
  void aLimitOnAnAssetThatIsNoneIsRefusedWithItsPlace() {
    Told told =
        stoa.ask("POST", crew.path("/keys"))
            .cookie(cookie)
            .json("{\"name\":\"k\",\"assetLimits\":[{\"asset\":\"models/none\",\"limits\":{}}]}")
            .send()
            .isProblem(422, "invalid_input");
    assertThat(told.pointers()).containsExactly("/assetLimits/0/asset");
  }

  @Test
  void headIsNoCallAndChargesNothing() {
    JsonNode key = newKey("\"limits\":{\"requestsPerMinute\":1}");

    Told head = stoa.ask("HEAD", FINE).key(key.path("secret").asString()).send();

    assertThat(head.status()).isEqualTo(405);
    assertThat(head.header("allow")).isEqualTo("GET, OPTIONS, POST");
    call(key).isFine();
  }
}
