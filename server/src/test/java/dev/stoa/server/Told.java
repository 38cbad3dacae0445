package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Json;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// What came back.
///
/// @param length of the body in bytes
record Told(int status, HttpHeaders headers, String text, int length) {

  /// What must never leave the server: traces, names of its classes, SQL.
  private static final Pattern INTERNALS =
      Pattern.compile(
          "\\tat |Caused by|dev\\.stoa|java\\.(lang|util|io|sql)|Exception\\b|org\\.postgres|jdbi"
              + "|(?i:select .{1,80} from |insert into |update \\w+ set |delete from )");

  static Told of(HttpResponse<byte[]> response) {
    return new Told(
        response.statusCode(),
        response.headers(),
        new String(response.body(), StandardCharsets.UTF_8),
        response.body().length);
  }

  JsonNode json() {
    return Json.parse(text);
  }

  String header(String name) {
    return headers.firstValue(name).orElse("");
  }

  String code() {
    return json().path("code").asString("");
  }

  /// The places of all faults.
  List<String> pointers() {
    return json().path("faults").valueStream().map(f -> f.path("pointer").asString()).toList();
  }

  /// A problem as every error is told, with nothing of the inside in it.
  Told isProblem(int expected, String code) {
    assertThat(text).doesNotContainPattern(INTERNALS);
    assertThat(List.of(status, code())).as(text).isEqualTo(List.of(expected, code));
    assertThat(header("content-type")).isEqualTo("application/problem+json");
    assertThat(json().path("requestId").asString()).isEqualTo(header("x-request-id"));
    assertThat(json().path("detail").asString()).isNotBlank();
    return this;
  }

  Told isFine() {
    assertThat(status).as(text).isBetween(200, 299);
    return this;
  }
}
