package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Role;
import dev.stoa.keys.KeyTerms;
import dev.stoa.keys.Scope;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// What is left of the limits of a team that is subscribed to a model of 60 calls a minute and
/// 5,000 a day, and has called it once.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class QuotasOverHttpTest {

  private final RunningStoa stoa;
  private final Crew crew;
  private final String subscription;

  QuotasOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
    this.subscription = crew.subscribe("sentiment").id().value();
    KeyTerms terms = KeyTerms.named("till").withLimits(RateLimits.requests(null, 10, null));
    stoa.ask("GET", "/models/sentiment?text=Hello")
        .key(crew.issue(terms).secret().plain())
        .send()
        .isFine();
  }

  private List<JsonNode> quotas(Role role) {
    return stoa.ask("GET", crew.path("/quotas"))
        .cookie(crew.cookie(role))
        .send()
        .isFine()
        .json()
        .path("items")
        .valueStream()
        .toList();
  }

  @Test
  void aSubscriptionTellsWhatIsLeftOfItsPlan() {
    JsonNode told = quotas(Role.VIEWER).getFirst();

    assertThat(told.path("scope").asString()).isEqualTo("subscription");
    assertThat(told.path("subject").asString()).isEqualTo(subscription);
    assertThat(told.path("asset").path("ref").asString()).isEqualTo("sentiment");
    JsonNode day = told.path("policies").path(1);
    assertThat(day.path("policy").asString()).isEqualTo("subscription-day");
    assertThat(day.path("limit").asLong()).isEqualTo(5_000);
    assertThat(day.path("left").asLong()).isEqualTo(4_999);
    assertThat(day.path("unit").asString()).isEqualTo("requests");
    assertThat(day.path("windowSeconds").asLong()).isEqualTo(86_400);
    assertThat(day.path("resetSeconds").asLong()).isBetween(86_000L, 86_400L);
  }

  @Test
  void aKeyTellsWhatIsLeftToThoseWhoMayKnowOfIt() {
    JsonNode told = quotas(Role.ADMIN).getFirst();

    assertThat(told.path("scope").asString()).isEqualTo("key");
    assertThat(told.path("keyName").asString()).isEqualTo("till");
    assertThat(told.path("asset").isNull()).isTrue();
    assertThat(told.path("policies").path(1).path("left").asLong()).isEqualTo(9);
    assertThat(quotas(Role.MEMBER)).hasSize(1);
    assertThat(quotas(Role.VIEWER)).hasSize(1);
  }

  @Test
  void whatIsMostUsedComesFirstPageByPage() {
    JsonNode first = page("?limit=1");
    JsonNode second = page("?limit=1&cursor=" + first.path("nextCursor").asString());

    assertThat(first.at("/items/0/scope").asString()).isEqualTo("key");
    assertThat(second.at("/items/0/scope").asString()).isEqualTo("subscription");
    assertThat(second.path("nextCursor").isNull()).isTrue();
    stoa.ask("GET", crew.path("/quotas?cursor=x"))
        .cookie(crew.cookie(Role.ADMIN))
        .send()
        .isProblem(400, "bad_cursor");
  }

  private JsonNode page(String query) {
    return stoa.ask("GET", crew.path("/quotas" + query))
        .cookie(crew.cookie(Role.ADMIN))
        .send()
        .isFine()
        .json();
  }

  @Test
  void readingCountsAsNoCall() {
    quotas(Role.VIEWER);

    assertThat(quotas(Role.VIEWER).getFirst().path("policies").path(1).path("left").asLong())
        .isEqualTo(4_999);
  }

  @Test
  void anotherTeamsQuotasDoNotExist() {
    Crew others = Crew.found(stoa, crew.people());
    String key = others.key(Scope.MANAGE);

    stoa.ask("GET", crew.path("/quotas")).key(key).send().isProblem(404, "not_found");
  }
}
