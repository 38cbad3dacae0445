package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Role;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// Cookies, requests that other sites make a browser send, and too many tries.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SignInOverHttpTest {

  private final RunningStoa stoa;
  private final Crew crew;

  SignInOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
  }

  private Ask signIn(String password) {
    return stoa.ask("POST", "/api/session")
        .json(
            "{\"email\":\"%s\",\"password\":\"%s\"}"
                .formatted(crew.person(Role.OWNER).email(), password));
  }

  private Ask invite() {
    return stoa.ask("POST", crew.path("/invitations"))
        .cookie(crew.cookie(Role.OWNER))
        .json("{\"role\":\"viewer\"}");
  }

  @Test
  void theCookieOfASessionIsOutOfReachOfScriptsAndOtherSites() {
    Told told = signIn(Crew.PASSWORD).send().isFine();

    assertThat(told.header("set-cookie"))
        .matches("stoa_session=[^;]{20,}; Path=/; HttpOnly; SameSite=Lax; Max-Age=2592000");
  }

  @Test
  void aSessionThatWasClosedIsNobodys() {
    String cookie = signIn(Crew.PASSWORD).send().isFine().header("set-cookie").split(";", 2)[0];
    stoa.ask("GET", "/api/me").cookie(cookie).send().isFine();

    Told closed = stoa.ask("DELETE", "/api/session").cookie(cookie).send().isFine();

    assertThat(closed.header("set-cookie")).startsWith("stoa_session=;").endsWith("Max-Age=0");
    stoa.ask("GET", "/api/me").cookie(cookie).send().isProblem(401, "not_signed_in");
  }

  @ParameterizedTest
  @ValueSource(strings = {"cross-site", "same-site", "nonsense"})
  void aBrowserOnAnotherSitesBehalfIsRefused(String site) {
    // what the browser says of the site counts, whatever the origin
    invite()
        .header("sec-fetch-site", site)
        .header("origin", stoa.address().toString())
        .send()
        .isProblem(403, "cross_site");
    signIn(Crew.PASSWORD).header("sec-fetch-site", site).send().isProblem(403, "cross_site");
    stoa.ask("POST", "/api/signup")
        .json("{}")
        .header("sec-fetch-site", site)
        .send()
        .isProblem(403, "cross_site");
  }

  @ParameterizedTest
  @ValueSource(strings = {"http://evil.example", "null", "http://localhost", "https://localhost:1"})
  void anOlderBrowserIsJudgedByItsOrigin(String origin) {
    invite().header("origin", origin).send().isProblem(403, "cross_site");
  }

  @ParameterizedTest
  @CsvSource({"sec-fetch-site, same-origin", "sec-fetch-site, none", "origin, OWN", "accept, */*"})
  void ownPagesAndScriptsPass(String header, String value) {
    String own = value.equals("OWN") ? stoa.address().toString() : value;

    invite().header(header, own).send().isFine();
  }

  @Test
  void readingIsNoBusinessOfTheRule() {
    stoa.ask("GET", "/api/me")
        .cookie(crew.cookie(Role.OWNER))
        .header("sec-fetch-site", "cross-site")
        .send()
        .isFine();
  }

  @Test
  void aFormOfAnotherSiteCannotPostJson() {
    for (String type : List.of("text/plain", "application/x-www-form-urlencoded")) {
      stoa.ask("POST", crew.path("/invitations"))
          .cookie(crew.cookie(Role.OWNER))
          .body(type, "{\"role\":\"viewer\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8))
          .send()
          .isProblem(415, "unsupported_media_type");
    }
  }

  @Test
  void anAccountIsTriedFiveTimesFromOneAddress() {
    String here = stoa.nextAddress();
    for (int tries = 1; tries <= 5; tries++) {
      signIn("guess " + tries)
          .header("x-forwarded-for", here)
          .send()
          .isProblem(401, "wrong_password");
    }

    Told told =
        signIn(Crew.PASSWORD)
            .header("x-forwarded-for", here)
            .send()
            .isProblem(429, "too_many_tries");

    assertThat(Integer.parseInt(told.header("retry-after"))).isBetween(1, 15 * 60);
    signIn(Crew.PASSWORD).send().isFine();
  }

  @Test
  void anAddressAsksThreeHundredTimesAMinuteWithoutSayingWho() {
    String here = stoa.nextAddress();
    for (int i = 0; i < 300; i++) {
      stoa.ask("GET", "/api/assets").header("x-forwarded-for", here).send().isFine();
    }

    Told told = stoa.ask("GET", "/api/assets").header("x-forwarded-for", here).send();

    told.isProblem(429, "rate_limited");
    assertThat(Integer.parseInt(told.header("retry-after"))).isPositive();
    stoa.ask("GET", "/api/assets")
        .header("x-forwarded-for", here)
        .cookie(crew.cookie(Role.VIEWER))
        .send()
        .isFine();
  }
}
