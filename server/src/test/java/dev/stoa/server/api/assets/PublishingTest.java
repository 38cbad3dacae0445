package dev.stoa.server.api.assets;

import static dev.stoa.accounts.Refusals.faultsAt;
import static dev.stoa.accounts.Refusals.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.accounts.Actor;
import dev.stoa.accounts.SampleHouse;
import dev.stoa.accounts.SignedUp;
import dev.stoa.catalogue.Rights;
import dev.stoa.catalogue.SampleCatalogue;
import dev.stoa.catalogue.Target;
import dev.stoa.catalogue.Version;
import dev.stoa.catalogue.manifest.AssetReader;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Role;
import dev.stoa.server.api.SampleApi;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.Response;
import dev.stoa.storage.TestDatabase;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class PublishingTest {

  private static final TestDatabase DB = TestDatabase.fresh();

  private static final String CONTENT =
      """
      "targets": [{
        "provider": "http",
        "url": "http://models.example.org/rate?lang=en",
        "headers": {"X-Text": "{{text}}"},
        "body": {"inputs": ["{{text}}"], "top_k": 1},
        "outputs": {"label": "$[0].label", "score": "$[0].score"},
        "weight": 3
      }]
      """;
  private static final String MODEL =
      """
      {"slug": "mood", "name": "Mood", "summary": "Tells good from bad.",
       "function": "sentiment-analysis", "plans": [{"slug": "paid", "name": "Paid",
       "pricePerUnit": 0.01}], %s}
      """
          .formatted(CONTENT);

  private final SampleHouse house = new SampleHouse(DB);
  private final SampleCatalogue catalogue = new SampleCatalogue(DB);
  private final Operation[] operations = operations();
  private final Actor actor = administrator();
  private final SampleApi api = SampleApi.acting(house, actor, operations);
  private final String place = "/api/teams/" + actor.team() + "/assets";
  private final String mood = place + "/models/mood";

  @AfterAll
  static void close() {
    DB.close();
  }

  private Operation[] operations() {
    var publisher = catalogue.publisher;
    var store = catalogue.store;
    var reader = new AssetReader(catalogue.schemas);
    var rights = new PublishingRights(Rights.PUBLIC);
    return new Operation[] {
      new CreateAsset(publisher, reader, rights).operation(),
      new ChangeAsset(publisher, store, reader, rights).operation(),
      new DeleteAsset(publisher, store).operation(),
      new PublishVersion(publisher, store, reader, rights).operation(),
      new DeprecateVersion(publisher, store).operation(),
      new RetireVersion(publisher, store).operation(),
      new PointAlias(publisher, store).operation(),
      new RemoveAlias(publisher, store).operation()
    };
  }

  private Actor administrator() {
    SignedUp made = house.founder.found(house.founder.prepare(house.account("Ann")), true);
    return new Actor(made.team().id(), made.user().id(), Role.OWNER, null);
  }

  private JsonNode create() {
    Response made = api.post(place, MODEL);
    assertThat(made.status()).isEqualTo(201);
    return SampleApi.json(made);
  }

  private Version version(int number) {
    return catalogue
        .store
        .findOfTeam(actor.team(), AssetType.MODEL, "mood")
        .orElseThrow()
        .version(String.valueOf(number))
        .orElseThrow();
  }

  @Test
  void publishesAModelThatAnUpstreamRuns() {
    JsonNode made = create();
    assertThat(made.get("current").asInt()).isEqualTo(1);
    assertThat(made.get("plans").get(0).asString()).isEqualTo("paid");
    assertThat(version(1).targets())
        .containsExactly(
            new Target.Http(
                "POST",
                "http://models.example.org/rate?lang=en",
                Map.of("X-Text", "{{text}}"),
                Json.parse("{\"inputs\":[\"{{text}}\"],\"top_k\":1}"),
                Map.of("label", "$[0].label", "score", "$[0].score"),
                3,
                0));
    refusal(ErrorCode.CONFLICT, this::create);
  }

  @Test
  void publishesNothingWithFaultsAndNamesThemAll() {
    faultsAt(
        () ->
            api.post(place, MODEL.replace("http://models", "ftp://models").replace("$[0].l", "l")),
        "/targets/0/url",
        "/targets/0/outputs/label");
    refusal(ErrorCode.INVALID_INPUT, () -> api.post(place, "[]"));
    faultsAt(() -> api.post(place, MODEL.replace("\"slug\": \"mood\", ", "")), "/slug");
    refusal(ErrorCode.MALFORMED_BODY, () -> api.post(place, "{"));
  }

  @Test
  void letsOnlyAdministratorsRegisterTargets() {
    Actor member = house.member(actor.team(), Role.MEMBER);
    SampleApi theirs = SampleApi.acting(house, member, operations);
    faultsAt(() -> theirs.post(place, MODEL), "/targets");
    create();
    faultsAt(() -> theirs.post(mood + "/versions", "{" + CONTENT + "}"), "/targets");
    assertThat(theirs.put(mood + "/aliases/prod", "{\"version\":1}").status()).isEqualTo(200);
  }

  @Test
  void changesAModelAndAddsAVersionOnlyForOtherContent() {
    create();
    String renamed = MODEL.replace("\"Mood\"", "\"Moods\"");
    JsonNode same = SampleApi.json(api.put(mood, renamed));
    assertThat(same.get("name").asString()).isEqualTo("Moods");
    assertThat(same.get("current").asInt()).isEqualTo(1);
    JsonNode other = SampleApi.json(api.put(mood, renamed.replace("lang=en", "lang=no")));
    assertThat(other.get("current").asInt()).isEqualTo(2);
    faultsAt(() -> api.put(mood, MODEL.replace("\"mood\"", "\"other\"")), "/slug");
  }

  @Test
  void addsVersionsMovesAliasesAndEndsVersions() {
    create();
    JsonNode second =
        SampleApi.json(api.post(mood + "/versions", "{\"card\":\"# New\"," + CONTENT + "}"));
    assertThat(second.get("current").asInt()).isEqualTo(2);
    assertThat(version(2).card()).isEqualTo("# New");
    faultsAt(() -> api.post(mood + "/versions", "{\"name\":\"x\"," + CONTENT + "}"), "/name");

    JsonNode pointed = SampleApi.json(api.put(mood + "/aliases/prod", "{\"version\":1}"));
    assertThat(pointed.get("aliases").get("prod").asInt()).isEqualTo(1);
    refusal(ErrorCode.CONFLICT, () -> api.post(mood + "/versions/1/retire", ""));
    assertThat(api.delete(mood + "/aliases/prod").status()).isEqualTo(200);

    JsonNode deprecated =
        SampleApi.json(
            api.post(mood + "/versions/1/deprecate", "{\"sunsetAt\":\"2026-06-01T00:00:00Z\"}"));
    assertThat(deprecated.get("versions").get(0).get("sunsetAt").asString())
        .isEqualTo("2026-06-01T00:00:00Z");
    assertThat(api.post(mood + "/versions/1/retire", "").status()).isEqualTo(200);
    refusal(ErrorCode.CONFLICT, () -> api.post(mood + "/versions/1/deprecate", "{}"));
  }

  @Test
  void deletesAModel() {
    create();
    assertThat(api.delete(mood).status()).isEqualTo(204);
    refusal(ErrorCode.NOT_FOUND, () -> api.delete(mood));
  }

  @Test
  void knowsNothingOfTheAssetsOfOtherTeams() {
    create();
    Actor stranger = house.owner();
    SampleApi theirs = SampleApi.acting(house, stranger, operations);
    refusal(ErrorCode.NOT_FOUND, () -> theirs.delete(mood));
    refusal(ErrorCode.NOT_FOUND, () -> api.delete(place + "/cats/mood"));
    refusal(ErrorCode.NOT_FOUND, () -> api.post(mood + "/versions/9/retire", ""));
    refusal(ErrorCode.NOT_FOUND, () -> api.post(mood + "/versions/x/retire", ""));
    refusal(ErrorCode.NOT_FOUND, () -> api.delete(mood + "/aliases/prod"));
  }

  @Test
  void isForMembersOfTheTeamAndKeysThatPublish() {
    assertThat(List.of(operations))
        .extracting(Operation::access)
        .containsOnly(new Access.OfTeam(Role.MEMBER, "publish"));
  }

  @Test
  void describesTheFieldsThatAManifestHas() {
    Set<String> fields = new HashSet<>();
    for (String form : List.of("asset", "model", "pipeline")) {
      JsonNode schema =
          Json.mapper().readTree(AssetReader.class.getResourceAsStream(form + ".schema.json"));
      fields.addAll(schema.get("properties").propertyNames());
    }
    fields.remove("kind");
    fields.add("type");
    assertThat(
            Arrays.stream(AssetJson.class.getRecordComponents())
                .map(component -> component.getName())
                .collect(Collectors.toSet()))
        .isEqualTo(fields);
  }
}
