package dev.stoa.server.console;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.stoa.kernel.ProblemException;
import dev.stoa.server.http.Gate;
import dev.stoa.server.http.Headers;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.Router;
import dev.stoa.server.http.SampleRequests;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ConsolePagesTest {

  private static final Router ROUTER =
      new Router(new ConsolePages(new ConsoleFiles("console-sample")).routes(), Gate.open());

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/",
        "/discover",
        "/discover/models/sentiment",
        "/discover/models/acme/sentiment@prod",
        "/discover/models/acme%2Fsentiment",
        "/activity/calls/0123456789abcdef01234567",
        "/settings/keys",
        "/login"
      })
  void everyAddressOfTheConsoleIsTheDocument(String path) {
    assertThat(text(get(path))).contains("<title>Stoa</title>");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"/elsewhere", "/assets/none.js", "/assets/.npmrc", "/assets/..%2Findex.html"})
  void whatIsNotThereIsNotFound(String path) {
    assertThatThrownBy(() -> get(path)).isInstanceOf(ProblemException.class);
  }

  @Test
  void onlyStylesWithTheNonceOfThisAnswerApply() {
    Response first = get("/");
    Response second = get("/");

    String nonce = text(first).replaceAll("(?s).*content=\"([^\"]+)\".*", "$1");
    assertThat(first.header("content-security-policy"))
        .contains("style-src 'self' 'nonce-" + nonce + "'")
        .contains("default-src 'none'")
        .contains("script-src 'self';");
    assertThat(text(second)).doesNotContain(nonce);
  }

  @Test
  void aFileWhoseNameTellsItsContentIsKeptForAYear() {
    assertThat(get("/assets/app-1a2b.js").header("cache-control"))
        .isEqualTo("public, max-age=31536000, immutable");
    assertThat(get("/").header("cache-control")).isEqualTo("no-cache");
  }

  @Test
  void aFontIsFoundByANameThatStaysAndIsAskedForAgain() {
    Response font = get("/docs/fonts/inter.woff2");

    assertThat(font.header("content-type")).isEqualTo("font/woff2");
    assertThat(font.header("cache-control")).isEqualTo("public, max-age=86400");
    assertThatThrownBy(() -> get("/docs/fonts/other.woff2")).isInstanceOf(ProblemException.class);
  }

  @Test
  void aFileIsSentInTheSmallestFormThatTheClientTakes() {
    assertThat(asset("gzip, deflate, br")).isEqualTo("brotli");
    assertThat(asset("gzip, br;q=0")).isEqualTo("gzip");
    assertThat(asset("identity")).isEqualTo("plain");
  }

  private static String asset(String encodings) {
    return text(ROUTER.handle(
            SampleRequests.of(
                "GET", "/assets/app-1a2b.js", Headers.of("accept-encoding", encodings), "")))
        .strip();
  }

  private static Response get(String path) {
    Request request = SampleRequests.get(path);
    return ROUTER.handle(request);
  }

  private static String text(Response response) {
    return response.body() instanceof Response.Body.Bytes(byte[] bytes)
        ? new String(bytes, StandardCharsets.UTF_8)
        : "";
  }
}
