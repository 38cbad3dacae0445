package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Role;
import dev.stoa.keys.Scope;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// How one endpoint describes itself, and to whom.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class EndpointDocumentTest {

  private final RunningStoa stoa;
  private final Crew crew;

  EndpointDocumentTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
  }

  private JsonNode sentiment() {
    return stoa.ask("GET", "/models/sentiment/openapi.json").send().isFine().json();
  }

  @Test
  void describesTheTwoWaysToCallIt() {
    JsonNode path = sentiment().at("/paths/~1models~1sentiment");

    assertThat(path.at("/get/parameters/0/name").asString()).isEqualTo("text");
    assertThat(path.at("/get/parameters/0/required").asBoolean()).isTrue();
    assertThat(path.at("/get/parameters/0/schema/maxLength").asInt()).isEqualTo(10_000);
    assertThat(path.at("/post/requestBody/content").propertyNames())
        .containsExactly("application/json", "text/plain", "multipart/form-data");
    assertThat(path.at("/post/responses/200/content").propertyNames())
        .containsExactly("application/json", "text/plain");
    assertThat(path.at("/post/responses").propertyNames())
        .contains("400", "401", "403", "404", "413", "415", "422", "429", "502", "503");
    assertThat(path.at("/get/security/0").propertyNames()).containsExactly("key");
  }

  @Test
  void theAnswerIsTheEnvelopeAroundTheModelsOwnOutputs() {
    JsonNode schemas = sentiment().at("/components/schemas");
    String key = crew.key(Scope.CALL);
    crew.subscribe("sentiment");
    JsonNode answer = stoa.ask("GET", "/models/sentiment?text=a").key(key).send().isFine().json();

    assertThat(schemas.at("/Envelope/properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(answer.propertyNames());
    assertThat(schemas.at("/Envelope/properties/data/$ref").asString())
        .isEqualTo("#/components/schemas/Outputs");
    assertThat(schemas.at("/Outputs/properties").propertyNames())
        .containsExactly("label", "score", "results")
        .containsAll(answer.path("data").propertyNames());
    assertThat(schemas.at("/Envelope/properties/asset/properties").propertyNames())
        .containsExactlyInAnyOrderElementsOf(answer.path("asset").propertyNames());
  }

  @Test
  void everyReferenceLeadsSomewhere() {
    JsonNode document = sentiment();

    assertThat(document.findValuesAsString("$ref"))
        .isNotEmpty()
        .allSatisfy(
            ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
  }

  @Test
  void namesAddressesAsCallersReachThem() {
    assertThat(sentiment().at("/servers/0/url").asString()).isEqualTo(stoa.address().toString());
  }

  @Test
  void aVersionThatIsAskedForIsTheOneDescribed() {
    JsonNode first = stoa.ask("GET", "/models/sentiment@1/openapi.json").send().isFine().json();

    assertThat(first.path("paths").propertyNames()).containsExactly("/models/sentiment@1");
    stoa.ask("GET", "/models/sentiment@99/openapi.json").send().isProblem(404, "not_found");
  }

  @Test
  void whatIsPrivateIsShownToItsTeamAndUnknownToAllOthers() {
    BadModels.publish(crew, "crashing", "team");
    String address = "/models/" + crew.team().slug() + "/crashing/openapi.json";
    Crew others = Crew.found(stoa, Map.of(Role.OWNER, Crew.person(stoa, "other")));

    stoa.ask("GET", address).cookie(crew.cookie(Role.VIEWER)).send().isFine();
    stoa.ask("GET", address).key(crew.key(Scope.CALL)).send().isFine();
    for (Ask ask :
        List.of(
            stoa.ask("GET", address),
            stoa.ask("GET", address).key(others.key(Scope.CALL)),
            stoa.ask("GET", address).cookie(others.cookie(Role.OWNER)))) {
      ask.send().isProblem(404, "not_found");
    }
    stoa.ask("GET", address).key("stoa_no").send().isProblem(401, "mistyped_key");
  }

  @Test
  void pipelinesAndDataSetsHaveOneToo() {
    Zoo zoo = Zoo.open(crew);

    for (AssetType type : AssetType.values()) {
      stoa.ask("GET", zoo.address(type) + "/openapi.json").send().isFine();
    }
  }
}
