package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Role;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// What somebody calls with who tries an asset on its page.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TryTokenOverHttpTest {

  private static final String CALL = "/models/sentiment?text=fine";

  private final RunningStoa stoa;
  private final Crew crew;

  TryTokenOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
    crew.subscribe("sentiment");
  }

  private JsonNode token(String cookie) {
    Told told = stoa.ask("POST", crew.path("/try-token")).cookie(cookie).send().isFine();
    assertThat(told.status()).isEqualTo(201);
    assertThat(told.header("cache-control")).isEqualTo("no-store");
    return told.json();
  }

  private Told call(JsonNode token) {
    return stoa.ask("GET", CALL).key(token.path("token").asString()).send();
  }

  @Test
  void takesThePathOfACallAndIsToldAsTheConsoles() {
    JsonNode token = token(crew.cookie(Role.MEMBER));

    Told told = call(token).isFine();

    assertThat(told.header("ratelimit")).contains("key");
    JsonNode call = new CallsOf(crew).awaited(told.header("x-request-id"));
    assertThat(call.path("door").asString()).isEqualTo("console");
    assertThat(call.path("asset").path("ref").asString()).isEqualTo("sentiment");
    JsonNode byKey =
        stoa.ask("GET", crew.path("/usage?groupBy=key"))
            .cookie(crew.cookie(Role.OWNER))
            .send()
            .isFine()
            .json();
    assertThat(byKey.path("items").valueStream().map(row -> row.path("name").asString()))
        .contains("Console");
  }

  @Test
  void saysWhenItEnds() {
    Instant expiresAt = Instant.parse(token(crew.cookie(Role.OWNER)).path("expiresAt").asString());

    assertThat(Duration.between(Instant.now(), expiresAt))
        .isBetween(Duration.ofMinutes(14), Duration.ofMinutes(15));
  }

  @Test
  void endsWithTheSession() {
    String cookie = crew.cookie(Role.MEMBER);
    JsonNode token = token(cookie);
    call(token).isFine();

    stoa.ask("DELETE", "/api/session").cookie(cookie).send().isFine();

    call(token).isProblem(401, "unknown_key");
  }

  @Test
  void isNoWayAroundASubscription() {
    Crew without = Crew.found(stoa, crew.people());
    Told made = stoa.ask("POST", without.path("/try-token")).cookie(crew.cookie(Role.OWNER)).send();

    stoa.ask("GET", CALL)
        .key(made.isFine().json().path("token").asString())
        .send()
        .isProblem(403, "not_subscribed");
  }

  @Test
  void managesNothing() {
    JsonNode token = token(crew.cookie(Role.OWNER));

    stoa.ask("GET", crew.path("/keys"))
        .key(token.path("token").asString())
        .send()
        .isProblem(403, "scope_missing");
    stoa.ask("POST", crew.path("/try-token"))
        .key(token.path("token").asString())
        .send()
        .isProblem(403, "scope_missing");
  }
}
