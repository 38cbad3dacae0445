package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Role;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class PipelinesOverHttpTest {

  private final RunningStoa stoa;
  private final Crew crew;
  private final String cookie;
  private final String key;

  PipelinesOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
    this.cookie = crew.cookie(Role.OWNER);
    for (String pipeline : new String[] {"redact", "feedback-triage", "document-intake"}) {
      stoa.ask("POST", crew.path("/subscriptions"))
          .cookie(cookie)
          .json("{\"type\":\"pipeline\",\"ref\":\"%s\"}".formatted(pipeline))
          .send()
          .isFine();
    }
    this.key =
        stoa.ask("POST", crew.path("/keys"))
            .cookie(cookie)
            .json("{\"name\":\"pipelines\"}")
            .send()
            .isFine()
            .json()
            .path("secret")
            .asString();
  }

  private Told publish(String slug, String graph) {
    return stoa.ask("POST", crew.path("/assets"))
        .cookie(cookie)
        .json(
            """
            {"type":"pipeline","slug":"%s","name":"P","summary":"S",
             "inputs":{"type":"object","properties":{"text":{"type":"string"}},"required":["text"]},
             "outputs":{"type":"object","properties":{"mood":{"type":"string"}}},
             "graph":%s}
            """
                .formatted(slug, graph))
        .send();
  }

  @Test
  void aSubscriptionToThePipelineIsEnoughAndTheCallerPaysItsSteps() {
    Told told =
        stoa.ask("GET", "/pipelines/redact?text=Write+to+jane.doe@example.com.").key(key).send();

    assertThat(told.isFine().json().at("/data/text").asString()).isEqualTo("Write to [EMAIL].");
    assertThat(told.json().path("usedCredits").decimalValue()).isEqualByComparingTo("0.0001");
    assertThat(told.json().at("/asset/slug").asString()).isEqualTo("redact");
  }

  @Test
  void aDecisionLeavesOutWhatItDoesNotNeed() {
    JsonNode english =
        stoa.ask(
                "GET",
                "/pipelines/feedback-triage?text=The+parcel+came+late+and+broken,+I+am+angry.")
            .key(key)
            .send()
            .isFine()
            .json();
    assertThat(english.at("/data/language").asString()).isEqualTo("en");
    assertThat(english.at("/data/sentiment").asString()).isEqualTo("negative");
    assertThat(english.at("/data/topic").asString()).isNotEmpty();
    assertThat(english.path("usedCredits").decimalValue()).isEqualByComparingTo("0.0004");

    JsonNode german =
        stoa.ask(
                "GET",
                "/pipelines/feedback-triage?text=Das+Paket+kam+viel+zu+sp%C3%A4t+an,+und+niemand+hat+mir+geantwortet.")
            .key(key)
            .send()
            .isFine()
            .json();
    assertThat(german.path("data").toString()).isEqualTo("{\"language\":\"de\"}");
    assertThat(german.path("usedCredits").decimalValue()).isEqualByComparingTo("0.0001");
  }

  @Test
  void aPictureGoesThroughThreeSteps() throws IOException {
    byte[] note = Files.readAllBytes(Path.of("../catalogue/models/ocr-note.png"));

    JsonNode answer =
        stoa.ask("POST", "/pipelines/document-intake")
            .key(key)
            .body("image/png", note)
            .send()
            .isFine()
            .json();

    assertThat(answer.at("/data/text").asString()).contains("Bring the signed contract");
    Told broken =
        stoa.ask("POST", "/pipelines/document-intake")
            .key(key)
            .body("image/png", Arrays.copyOf(note, note.length / 2))
            .send()
            .isProblem(422, "invalid_input");
    assertThat(broken.pointers()).containsExactly("/image");
    assertThat(answer.at("/data/summary").asString()).isNotEmpty();
    assertThat(answer.path("usedCredits").decimalValue()).isEqualByComparingTo("0.0016");
  }

  @Test
  void theStepsOfACallAreCallsOfTheirOwn() {
    String call =
        stoa.ask("GET", "/pipelines/redact?text=nothing")
            .key(key)
            .send()
            .isFine()
            .json()
            .path("requestId")
            .asString();
    String place = crew.path("/calls/" + call);
    new CallsOf(crew).awaited(call);

    JsonNode shown = stoa.ask("GET", place + "?children=true").cookie(cookie).send().json();

    assertThat(shown.path("cost").decimalValue()).isEqualByComparingTo("0");
    assertThat(shown.path("totalCost").decimalValue()).isEqualByComparingTo("0.0001");
    assertThat(shown.path("children")).hasSize(1);
    JsonNode step = shown.at("/children/0");
    assertThat(step.path("parent").asString()).isEqualTo(call);
    assertThat(step.at("/asset/ref").asString()).isEqualTo("pii");
    assertThat(step.path("door").asString()).isEqualTo("pipeline");
    assertThat(step.path("cost").decimalValue()).isEqualByComparingTo("0.0001");
    assertThat(
            stoa.ask("GET", crew.path("/calls?limit=200")).cookie(cookie).send().json().toString())
        .doesNotContain("\"door\":\"pipeline\"");
    assertThat(
            stoa.ask("GET", crew.path("/calls?limit=200&children=true"))
                .cookie(cookie)
                .send()
                .json()
                .toString())
        .contains("\"door\":\"pipeline\"");
  }

  @Test
  void itsPageSaysWhatItsStepsCost() {
    JsonNode steps =
        stoa.ask("GET", "/api/assets/pipelines/redact").send().isFine().json().path("steps");

    assertThat(steps.toString())
        .isEqualTo(
            "{\"costMax\":0.0001,\"items\":[{\"node\":\"find\",\"model\":\"pii\","
                + "\"unit\":\"calls\",\"pricePerUnit\":0.0001}]}");
    assertThat(stoa.ask("GET", "/api/assets/models/pii").send().json().path("steps").isNull())
        .isTrue();
  }

  @Test
  void aGraphThatCannotRunIsRefusedWithEveryFault() {
    Told told =
        publish(
            "broken",
            """
            {"nodes":[{"id":"in","kind":"input"},{"id":"mood","kind":"model","model":"sentiment"},
                      {"id":"out","kind":"output"}],
             "links":[{"from":"in.txt","to":"mood.text"},{"from":"mood.label","to":"out.mood"}]}
            """);

    told.isProblem(422, "invalid_input");
    assertThat(told.pointers()).containsExactlyInAnyOrder("/graph/nodes/1", "/graph/links/0/from");
    assertThat(told.json().toString())
        .contains("calls the model sentiment, which does not exist or is not the team's to use");
  }

  @Test
  void aPublisherSubscribedToAModelLendsItToThePipeline() {
    crew.subscribe("sentiment");
    publish(
            "mood-of",
            """
            {"nodes":[{"id":"in","kind":"input"},{"id":"mood","kind":"model","model":"sentiment"},
                      {"id":"out","kind":"output"}],
             "links":[{"from":"in.text","to":"mood.text"},{"from":"mood.label","to":"out.mood"}]}
            """)
        .isFine();
    String ref = crew.team().slug() + "/mood-of";
    stoa.ask("POST", crew.path("/subscriptions"))
        .cookie(cookie)
        .json("{\"type\":\"pipeline\",\"ref\":\"%s\"}".formatted(ref))
        .send()
        .isFine();

    assertThat(
            stoa.ask("GET", "/pipelines/" + ref + "?text=I+love+it")
                .key(key)
                .send()
                .isFine()
                .json()
                .at("/data/mood")
                .asString())
        .isEqualTo("positive");
    Told empty = stoa.ask("GET", "/pipelines/" + ref + "?text=").key(key).send();
    empty.isProblem(422, "invalid_input");
    assertThat(empty.json().path("detail").asString()).startsWith("The step 'mood' failed: ");
    assertThat(empty.pointers()).containsExactly("/text");
  }
}
