package dev.stoa.server.http.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.Gate;
import dev.stoa.server.http.Headers;
import dev.stoa.server.http.Query;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.RequestBody;
import dev.stoa.server.http.RequestHead;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Router;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DocsPagesTest {

  private static final Router ROUTER =
      new Router(
          DocsPages.routes(() -> Json.mapper().createObjectNode().put("openapi", "3.1.1")),
          Gate.open());

  @Test
  void servesTheDocumentAsJsonAndYaml() {
    assertThat(text(get("/openapi.json"))).isEqualTo("{\"openapi\":\"3.1.1\"}");
    assertThat(text(get("/openapi.yaml"))).isEqualTo("openapi: 3.1.1\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/docs", "/docs/docs.js", "/docs/docs.css", "/docs/errors", "/docs/functions"})
  void pagesLoadNothingFromElsewhere(String address) {
    Response page = get(address);

    assertThat(page.header("content-security-policy")).startsWith("default-src 'none'");
    assertThat(text(page))
        .isNotBlank()
        .doesNotContain("http://", "https://", "innerHTML", "style=");
  }

  @Test
  void everyErrorHasItsPlace() {
    String page = text(get("/docs/errors"));

    for (ErrorCode code : ErrorCode.values()) {
      assertThat(page).contains("id=\"" + code.code() + "\"");
    }
  }

  @Test
  void everyFunctionHasItsPage() {
    String list = text(get("/docs/functions"));
    assertThat(list).contains("href=\"/docs/functions/sentiment-analysis\"");
    assertThat(text(get("/docs/functions/sentiment-analysis")))
        .contains(
            "<h1 id=\"sentiment-analysis\">Sentiment analysis</h1>",
            "<table>",
            "<code>label</code>");
  }

  @Test
  void everyGuideHasItsPageAndLinksOnlyToPagesThatAreThere() {
    for (String name : GuidePages.TITLES.keySet()) {
      String page = text(get("/docs/guides/" + name));
      assertThat(page).contains("<h1 id=").doesNotContain(".md\"", ".md#");
    }
    assertThat(text(get("/docs/guides/endpoint")))
        .contains("<a href=\"/docs/errors\">", "<a href=\"/docs/guides/limits\">");
    assertThatThrownBy(() -> get("/docs/guides/architecture")).isInstanceOf(ProblemException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"nothing", "README", "..", "..%2Fdocs.css", "a.md"})
  void whatIsNoFunctionHasNone(String name) {
    assertThatThrownBy(() -> get("/docs/functions/" + name))
        .isInstanceOfSatisfying(
            ProblemException.class,
            refused -> assertThat(refused.problem().code()).isEqualTo(ErrorCode.NOT_FOUND));
  }

  private static Response get(String path) {
    return ROUTER.handle(
        new Request(
            new RequestHead("id", "GET", path, Query.parse(null), Headers.of(), "127.0.0.1"),
            RequestBody.of(new byte[0])));
  }

  private static String text(Response response) {
    return response.body() instanceof Response.Body.Bytes(byte[] bytes)
        ? new String(bytes, StandardCharsets.UTF_8)
        : "";
  }
}
