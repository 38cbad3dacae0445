package dev.stoa.server.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.server.http.Headers;
import dev.stoa.server.http.Request;
import dev.stoa.server.http.Response;
import dev.stoa.server.http.SampleRequests;
import java.util.List;
import org.junit.jupiter.api.Test;

final class CorsTest {

  private static final String APP = "https://app.example.org";

  private final Cors cors = new Cors(List.of(APP));

  private static Request from(String origin) {
    return SampleRequests.of("GET", "/models/echo", Headers.of("Origin", origin), "");
  }

  @Test
  void letsAListedSiteReadTheAnswerWithoutCookies() {
    Response told = cors.on(from(APP), Response.text("hi"));
    assertThat(told.header("access-control-allow-origin")).isEqualTo(APP);
    assertThat(told.header("access-control-allow-credentials")).isNull();
    assertThat(told.header("vary")).isEqualTo("Origin");
  }

  @Test
  void tellsAListedSiteBeforehandThatItMaySendAKey() {
    Response told = cors.preflight(from(APP), "GET");
    assertThat(told.status()).isEqualTo(204);
    assertThat(told.header("access-control-allow-headers")).contains("x-api-key");
  }

  @Test
  void tellsAnotherSiteNothing() {
    assertThat(cors.on(from("https://evil.example"), Response.text("hi")).fields())
        .extracting(Response.Field::name)
        .doesNotContain("access-control-allow-origin");
    assertThat(
            cors.preflight(from("https://evil.example"), "GET")
                .header("access-control-allow-origin"))
        .isNull();
  }

  @Test
  void isClosedUnlessASiteIsListed() {
    Response told = new Cors(List.of()).on(from(APP), Response.text("hi"));
    assertThat(told.header("access-control-allow-origin")).isNull();
  }
}
