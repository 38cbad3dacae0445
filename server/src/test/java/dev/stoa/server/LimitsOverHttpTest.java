package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Role;
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
