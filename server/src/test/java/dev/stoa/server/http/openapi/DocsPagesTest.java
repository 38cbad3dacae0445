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
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
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
      strings = {
        "/docs",
        "/docs/docs.js",
        "/docs/scheme.js",
        "/docs/docs.css",
        "/docs/errors",
        "/docs/functions",
        "/docs/guides"
      })
  void pagesLoadNothingFromElsewhere(String address) {
    Response page = get(address);

    assertThat(page.header("content-security-policy")).startsWith("default-src 'none'");
    assertThat(text(page))
        .isNotBlank()
        .doesNotContain("http://", "https://", "innerHTML", "style=");
  }

  @Test
  void everyErrorIsExplainedAtItsPlace() {
    String page = text(get("/docs/errors"));
    assertThat(page).contains("says when the next request passes");

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
            "<div class=\"wide\" tabindex=\"0\"><table>",
            "<pre tabindex=\"0\">",
            "<code>label</code>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/docs",
        "/docs/errors",
        "/docs/functions",
        "/docs/functions/ocr",
        "/docs/guides",
        "/docs/guides/limits"
      })
  void everyPageLeadsToAllOthersAndMarksItself(String address) {
    String all =
        text(get(address)).replaceFirst("(?s).*<nav class=\"all\"[^>]*>(.*?)</nav>.*", "$1");

    assertThat(all)
        .containsOnlyOnce("aria-current")
        .contains("<a href=\"" + address + "\" aria-current=\"page\">")
        .contains("\"/docs/guides/endpoint\"", "\"/docs/functions/ocr\"", "\"/docs/errors\"");
  }

  @Test
  void aPageLeadsToWhatStandsOnIt() {
    assertThat(text(get("/docs/guides/limits")))
        .contains("<a href=\"#how-they-count\">How they count</a>", "id=\"how-they-count\"");
    assertThat(text(get("/docs/guides"))).doesNotContain("On this page");
  }

  @Test
  void itsColoursAreThoseOfTheConsole() throws IOException {
    String theme = Files.readString(Path.of("../ui/src/theme/theme.ts"));

    assertThat(
            Pattern.compile("#[0-9a-f]{6}")
                .matcher(text(get("/docs/docs.css")))
                .results()
                .map(MatchResult::group))
        .hasSizeGreaterThan(15)
        .allSatisfy(colour -> assertThat(theme).contains(colour));
  }

  @Test
  void everyGuideHasItsPageAndLinksOnlyToPagesThatAreThere() {
    String list = text(get("/docs/guides"));
    for (GuidePages.Guide guide : GuidePages.ALL) {
      assertThat(list).contains("<a href=\"" + guide.address() + "\">");
      String page = text(get(guide.address()));
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
