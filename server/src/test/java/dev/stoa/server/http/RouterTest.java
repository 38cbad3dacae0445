package dev.stoa.server.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.ProblemException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RouterTest {

  private static final Router ROUTER =
      new Router(
          List.of(
              route("GET", "/models/{ref}"),
              route("POST", "/models/{ref}"),
              route("GET", "/models/{ref}/openapi.json"),
              route("GET", "/api/teams/{team}/keys/{id}"),
              route("GET", "/api/teams/{team}/keys/all"),
              route("GET", "/pages/{rest}"),
              route("GET", "/pages/start")),
          Gate.open());

  private static Route route(String method, String template) {
    return Route.of(
        method,
        template,
        new Access.Open(),
        request ->
            Response.text("")
                .withHeader("template", template)
                .withHeader("variable", variable(request)));
  }

  private static String variable(Request request) {
    if (request.path().startsWith("/pages")) {
      return "";
    }
    return request.path().startsWith("/models/")
        ? request.variable("ref")
        : request.variable("team");
  }

  @ParameterizedTest
  @CsvSource({
    "/models/sentiment, sentiment",
    "/models/sentiment@2, sentiment@2",
    "/models/acme/sentiment@prod, acme/sentiment@prod",
    "/models/acme%2Fsentiment, acme/sentiment",
    "/models/acme%2fsentiment@2, acme/sentiment@2",
    "/models/0123456789abcdef01234567@3, 0123456789abcdef01234567@3",
    "/models/100%25, 100%"
  })
  void aRefIsOneSegmentOrTwo(String path, String ref) {
    assertThat(ROUTER.handle(SampleRequests.get(path)).header("variable")).isEqualTo(ref);
  }

  @ParameterizedTest
  @CsvSource({
    "/models/sentiment/openapi.json, sentiment",
    "/models/acme/sentiment/openapi.json, acme/sentiment",
    "/models/acme%2Fsentiment@2/openapi.json, acme/sentiment@2"
  })
  void aFixedSegmentAfterARefIsNoPartOfIt(String path, String ref) {
    Response response = ROUTER.handle(SampleRequests.get(path));

    assertThat(response.header("template")).isEqualTo("/models/{ref}/openapi.json");
    assertThat(response.header("variable")).isEqualTo(ref);
  }

  @ParameterizedTest
  @CsvSource({
    "/pages, /pages/{rest}",
    "/pages/of/anything%2Fat/all, /pages/{rest}",
    "/pages/start, /pages/start",
    "/pages/start/more, /pages/{rest}"
  })
  void theRestIsAnyNumberOfSegments(String path, String template) {
    assertThat(ROUTER.handle(SampleRequests.get(path)).header("template")).isEqualTo(template);
  }

  @ParameterizedTest
  @ValueSource(strings = {"/{team}/keys", "/pages/{rest}/more"})
  void aTemplateBeginsFixedAndEndsWithTheRest(String template) {
    List<Route> routes = List.of(route("GET", template));

    assertThatThrownBy(() -> new Router(routes, Gate.open()))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void theTemplateWithMoreFixedSegmentsWins() {
    assertThat(ROUTER.handle(SampleRequests.get("/api/teams/a/keys/all")).header("template"))
        .isEqualTo("/api/teams/{team}/keys/all");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/models",
        "/models/",
        "/models/a/b/c",
        "/models/acme/rows",
        "/models/acme/",
        "/models//a",
        "/models/a%2Fb/c",
        "/api/teams/a%2Fb/keys/1",
        "/api/teams//keys/1",
        "/API/teams/a/keys/1",
        "/api%2Fteams/a/keys/1"
      })
  void anythingElseIsNotFound(String path) {
    assertThatThrownBy(() -> ROUTER.handle(SampleRequests.get(path)))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  @Test
  void anotherMethodOnAFixedSegmentDoesNotFallBackToARef() {
    Response response =
        ROUTER.handle(
            SampleRequests.of("POST", "/models/sentiment/openapi.json", Headers.of(), ""));

    assertThat(response.status()).isEqualTo(405);
    assertThat(response.header("allow")).isEqualTo("GET, HEAD, OPTIONS");
  }

  @Test
  void everyRoutePassesTheGate() {
    var guarded =
        new Router(
            ROUTER.routes(),
            (route, _, _) -> Response.noContent().withHeader("at", route.template()));

    assertThat(guarded.handle(SampleRequests.get("/models/a1")).header("at"))
        .isEqualTo("/models/{ref}");
  }

  @Test
  void twoRoutesForTheSamePathAreAMistake() {
    assertThatThrownBy(() ->
            new Router(
                List.of(route("GET", "/teams/{a}"), route("GET", "/teams/{b}")), Gate.open()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("two routes for GET /teams/{b}");
  }

  @Test
  void notesOfTheGateReachTheHandler() {
    var router =
        new Router(
            List.of(
                Route.get(
                    "/me", new Access.Open(), request -> Response.text(request.the(String.class)))),
            (_, request, next) -> next.handle(request.with(String.class, "somebody")));

    assertThat(router.handle(SampleRequests.get("/me")).body())
        .isInstanceOfSatisfying(
            Response.Body.Bytes.class,
            body -> assertThat(body.bytes()).asString().isEqualTo("somebody"));
  }
}
