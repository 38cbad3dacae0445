package dev.stoa.server.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Credits;
import dev.stoa.kernel.KeyId;
import dev.stoa.kernel.Role;
import dev.stoa.server.http.Access;
import dev.stoa.server.http.Operation;
import dev.stoa.server.http.PageOf;
import dev.stoa.server.http.Response;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class OpenApiTest {

  enum Scope {
    CALL,
    MANAGE
  }

  record Limits(@Nullable Integer requestsPerMinute) {}

  record NewKey(String name, @Nullable List<Scope> scopes, @Nullable Limits limits) {}

  record KeyJson(KeyId id, String name, Credits price, Instant createdAt, @Nullable JsonNode any) {}

  sealed interface Shape {
    record Round(int radius) implements Shape {}

    record Square(int side) implements Shape {}
  }

  private static final List<Operation> OPERATIONS =
      List.of(
          Operation.post("issueKey", "/api/teams/{team}/keys", "Issues a key")
              .access(new Access.OfTeam(Role.MEMBER, "manage"))
              .takes(NewKey.class)
              .answers(201, KeyJson.class)
              .handledBy(_ -> Response.noContent()),
          Operation.get("listKeys", "/api/teams/{team}/keys", "Lists the keys")
              .access(new Access.OfTeam(Role.VIEWER, null))
              .query("limit", Integer.class, "At most 100.")
              .answers(200, new PageOf(KeyJson.class)),
          Operation.get("callModel", "/models/{ref}", "Calls a model")
              .access(new Access.Calling())
              .answers(200, Shape.class),
          Operation.post("signUp", "/api/signup", "Signs up").access(new Access.Open()));

  private static final ObjectNode DOCUMENT = document(OPERATIONS);

  private static ObjectNode document(List<Operation> operations) {
    return OpenApi.document(new OpenApi.About("Stoa", "1", "stoa-session"), operations);
  }

  @Test
  void listsAddressesInOrderAndGetBeforePost() {
    assertThat(DOCUMENT.at("/paths").propertyNames())
        .containsExactly("/api/signup", "/api/teams/{team}/keys", "/models/{ref}");
    assertThat(DOCUMENT.at("/paths/~1api~1teams~1{team}~1keys").propertyNames())
        .containsExactly("get", "post");
  }

  @Test
  void theOrderOfOperationsDoesNotMatter() {
    var reversed = new ArrayList<>(OPERATIONS);
    Collections.reverse(reversed);

    assertThat(OpenApi.yaml(document(reversed)).lines().sorted())
        .isEqualTo(OpenApi.yaml(DOCUMENT).lines().sorted().toList());
    assertThat(OpenApi.yaml(document(reversed))).isEqualTo(OpenApi.yaml(DOCUMENT));
  }

  @Test
  void requiresWhatIsNotNullable() {
    assertThat(DOCUMENT.at("/components/schemas/OpenApiTestNewKey/required").values())
        .extracting(JsonNode::asString)
        .containsExactly("name");
    assertThat(DOCUMENT.at("/components/schemas/OpenApiTestKeyJson/required").values())
        .extracting(JsonNode::asString)
        .containsExactlyInAnyOrder("id", "name", "price", "createdAt");
  }

  @Test
  void whatIsNullableMayBeNull() {
    assertThat(
            DOCUMENT
                .at("/components/schemas/OpenApiTestLimits/properties/requestsPerMinute/type")
                .toString())
        .isEqualTo("[\"integer\",\"null\"]");
  }

  @Test
  void fieldsKeepTheOrderOfTheRecord() {
    assertThat(DOCUMENT.at("/components/schemas/OpenApiTestKeyJson/properties").propertyNames())
        .containsExactly("id", "name", "price", "createdAt", "any");
  }

  @Test
  void plainTypesAreWhatTheirJsonIs() {
    JsonNode key = DOCUMENT.at("/components/schemas/OpenApiTestKeyJson/properties");

    assertThat(key.at("/id/type").asString()).isEqualTo("string");
    assertThat(key.at("/price/type").asString()).isEqualTo("number");
    assertThat(key.at("/createdAt/format").asString()).isEqualTo("date-time");
    assertThat(key.at("/any").isEmpty()).isTrue();
    assertThat(
            DOCUMENT
                .at("/components/schemas/OpenApiTestNewKey/properties/scopes/items/enum")
                .toString())
        .isEqualTo("[\"CALL\",\"MANAGE\"]");
  }

  @Test
  void aPageNamesItsItems() {
    assertThat(
            DOCUMENT
                .at("/paths/~1api~1teams~1{team}~1keys/get/responses/200/content")
                .at("/application~1json/schema/$ref")
                .asString())
        .isEqualTo("#/components/schemas/OpenApiTestKeyJsonPage");
    assertThat(
            DOCUMENT
                .at("/components/schemas/OpenApiTestKeyJsonPage/properties/items/items/$ref")
                .asString())
        .isEqualTo("#/components/schemas/OpenApiTestKeyJson");
  }

  @Test
  void aSealedFamilyIsOneOfItsMembers() {
    assertThat(DOCUMENT.at("/components/schemas").propertyNames())
        .contains("OpenApiTestShapeRound", "OpenApiTestShapeSquare");
  }

  @Test
  void saysWhoMay() {
    assertThat(DOCUMENT.at("/paths/~1api~1signup/post/security").isEmpty()).isTrue();
    assertThat(DOCUMENT.at("/paths/~1models~1{ref}/get/security").toString())
        .isEqualTo("[{\"key\":[]},{\"bearer\":[]}]");
    assertThat(DOCUMENT.at("/paths/~1api~1teams~1{team}~1keys/post/description").asString())
        .isEqualTo("Needs the role member in the team, or a key with the scope manage.");
  }

  @Test
  void everyOperationNamesItsErrors() {
    for (JsonNode item : DOCUMENT.at("/paths").values()) {
      for (JsonNode operation : item.values()) {
        assertThat(operation.at("/responses/default/$ref").asString())
            .isEqualTo("#/components/responses/Problem");
      }
    }
    assertThat(DOCUMENT.at("/components/schemas/ProblemJson/properties").propertyNames())
        .contains("code", "requestId", "origin", "retryable", "faults");
  }

  @Test
  void pathAndQueryParametersAreDescribed() {
    JsonNode parameters = DOCUMENT.at("/paths/~1api~1teams~1{team}~1keys/get/parameters");

    assertThat(parameters.at("/0/name").asString()).isEqualTo("team");
    assertThat(parameters.at("/0/required").asBoolean()).isTrue();
    assertThat(parameters.at("/1/name").asString()).isEqualTo("limit");
    assertThat(parameters.at("/1/schema/type").asString()).isEqualTo("integer");
  }
}
