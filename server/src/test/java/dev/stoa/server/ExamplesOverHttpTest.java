package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.RateLimits;
import dev.stoa.keys.KeyTerms;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;

/// What the page of a shipped pipeline or data set shows as an example is what a call answers.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class ExamplesOverHttpTest {

  private final RunningStoa stoa;
  private final Crew crew;
  private final String key;

  ExamplesOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
    this.key =
        crew.issue(KeyTerms.named("examples").withLimits(RateLimits.requests(1_000, null, null)))
            .secret()
            .plain();
  }

  @ParameterizedTest
  @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "MODEL")
  void everyExampleAnswersWhatItShows(AssetType type) {
    List<String> refs = shipped(type);
    assertThat(refs).hasSizeGreaterThan(2);
    for (String ref : refs) {
      String address = "/" + type.segment() + "/" + ref;
      JsonNode page = stoa.ask("GET", "/api/assets" + address).send().isFine().json();
      crew.subscribe(type, ref);
      assertThat(page.at("/shown/examples")).as(ref).isNotEmpty();
      for (JsonNode example : page.at("/shown/examples")) {
        JsonNode answer = call(type, address, example.path("inputs")).path("data");
        switch (type) {
          case DATA -> assertThat(answer.path("items")).as(ref).isNotEmpty();
          case PIPELINE, MODEL -> assertThat(answer).as(ref).isEqualTo(example.path("outputs"));
        }
      }
    }
  }

  /// Those in the house catalogue.
  private List<String> shipped(AssetType type) {
    JsonNode found =
        stoa.ask("GET", "/api/assets?limit=100&type=" + type.word()).send().isFine().json();
    return found.path("items").findValuesAsString("ref").stream()
        .filter(ref -> !ref.contains("/"))
        .toList();
  }

  private JsonNode call(AssetType type, String address, JsonNode inputs) {
    Ask ask =
        type == AssetType.DATA
            ? stoa.ask("GET", address + "?" + query(inputs))
            : stoa.ask("POST", address).json(Json.text(inputs));
    return ask.key(key).send().isFine().json();
  }

  private static String query(JsonNode inputs) {
    return String.join(
        "&",
        inputs.properties().stream()
            .map(input -> input.getKey() + "=" + encoded(input.getValue().asString()))
            .toList());
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }
}
