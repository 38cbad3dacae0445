package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Role;
import dev.stoa.keys.Scope;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// What an asset's page tells beyond the catalogue.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class AssetPageOverHttpTest {

  private static final String PAGE = "/api/assets/models/sentiment";

  private final RunningStoa stoa;
  private final Crew crew;

  AssetPageOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
  }

  private JsonNode page(Ask ask) {
    return ask.send().isFine().json();
  }

  @Test
  void namesItsAddressesAsCallersReachThem() {
    JsonNode page = page(stoa.ask("GET", PAGE));

    assertThat(page.path("endpoint").asString()).isEqualTo(stoa.address() + "/models/sentiment");
    assertThat(page.path("openapi").asString())
        .isEqualTo(stoa.address() + "/models/sentiment/openapi.json");
    assertThat(page(stoa.ask("GET", PAGE + "@1")).path("endpoint").asString())
        .endsWith("/models/sentiment@1");
  }

  @Test
  void namesWhoPublishesIt() {
    BadModels.publish(crew, "sentiment", "public");
    String path = "/api/assets/models/" + crew.team().slug() + "/sentiment";

    assertThat(page(stoa.ask("GET", path)).path("publisher").asString())
        .isEqualTo(crew.team().name());
  }

  @Test
  void showsTheCallInFiveLanguages() {
    JsonNode snippets = page(stoa.ask("GET", PAGE)).path("snippets");

    assertThat(snippets.findValuesAsString("language"))
        .containsExactly("bash", "python", "javascript", "java", "go");
    assertThat(snippets.findValuesAsString("code"))
        .allSatisfy(code ->
            assertThat(code).contains(stoa.address() + "/models/sentiment", "STOA_API_KEY"));
    assertThat(snippets.at("/0/code").asString())
        .isEqualTo(
            "curl '%s/models/sentiment?text=I+love+how+quickly+this+works.' -H \"x-api-key: $STOA_API_KEY\""
                .formatted(stoa.address()));
  }

  @Test
  void tellsHowEachOfTheCallersTeamsStandsToIt() {
    String key = crew.key(Scope.MANAGE);
    assertThat(page(stoa.ask("GET", PAGE)).path("subscriptions").isEmpty()).isTrue();
    JsonNode before = page(stoa.ask("GET", PAGE).key(key)).path("subscriptions");
    assertThat(before.size()).isEqualTo(1);
    assertThat(before.at("/0/team").asString()).isEqualTo(crew.team().slug());
    assertThat(before.at("/0/state").isNull()).isTrue();

    String id = crew.subscribe("sentiment").id().value();

    JsonNode after = page(stoa.ask("GET", PAGE).key(key)).path("subscriptions");
    assertThat(after.at("/0/state").asString()).isEqualTo("active");
    assertThat(after.at("/0/plan").asString()).isEqualTo("free");
    assertThat(after.at("/0/id").asString()).isEqualTo(id);
    JsonNode all =
        page(stoa.ask("GET", PAGE).cookie(crew.cookie(Role.VIEWER))).path("subscriptions");
    assertThat(all.findValuesAsString("team")).contains(crew.team().slug()).hasSizeGreaterThan(1);
  }

  @Test
  void anItemOfASearchNamesItsSlug() {
    JsonNode found = page(stoa.ask("GET", "/api/assets?q=sentiment")).path("items");

    assertThat(found.findValuesAsString("slug")).contains("sentiment");
  }
}
