package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Json;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Role;
import dev.stoa.keys.IssuedKey;
import dev.stoa.keys.KeyTerms;
import dev.stoa.keys.Scope;
import dev.stoa.storage.Eventually;
import java.nio.charset.StandardCharsets;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/// What each kind of bad input to a call gets, over HTTP.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

  private static final String UNKNOWN = "stoa_NobodyHasThisKeyInAnyPlaceAtAll03lhi8Y";
  private static final String SENTIMENT = "/models/sentiment";
  private static final String FINE = SENTIMENT + "?text=Hello+world";

  private final RunningStoa stoa;
  private final Crew crew;
  private String key = "";

  BadInputTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
  }

  @BeforeAll
  void subscribe() {
    key =
        crew.issue(KeyTerms.named("test").withLimits(RateLimits.requests(1_000, null, null)))
            .secret()
            .plain();
    crew.subscribe("sentiment");
  }

  private Crew others() {
    return Crew.found(stoa, Map.of(Role.OWNER, crew.person(Role.VIEWER)));
  }

  private Told get(String target) {
    return stoa.ask("GET", target).key(key).send();
  }

  private Told post(String mediaType, byte[] body) {
    return stoa.ask("POST", SENTIMENT).key(key).body(mediaType, body).send();
  }

  private Told post(String json) {
    return post("application/json", json.getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void noKey() {
    Told told = stoa.ask("GET", FINE).send().isProblem(401, "no_key");

    assertThat(told.header("www-authenticate")).startsWith("Bearer");
  }

  @Test
  void aKeyThatIsNotKnown() {
    stoa.ask("GET", FINE).key(UNKNOWN).send().isProblem(401, "unknown_key");
  }

  @Test
  void aMistypedKey() {
    String last = key.endsWith("a") ? "b" : "a";
    stoa.ask("GET", FINE)
        .key(key.substring(0, key.length() - 1) + last)
        .send()
        .isProblem(401, "mistyped_key");
    stoa.ask("GET", FINE)
        .header("authorization", "Bearer sk-1")
        .send()
        .isProblem(401, "unknown_key");
  }

  @Test
  void aRevokedKeyIsRefusedByTheVeryNextCall() {
    IssuedKey issued = crew.issue(KeyTerms.named("short-lived"));
    String secret = issued.secret().plain();
    stoa.ask("GET", FINE).key(secret).send().isFine();

    stoa.ask("DELETE", crew.path("/keys/" + issued.key().id()))
        .cookie(crew.cookie(Role.OWNER))
        .send()
        .isFine();

    stoa.ask("GET", FINE).key(secret).send().isProblem(401, "revoked_key");
  }

  @Test
  void anExpiredKey() {
    var soon = stoa.parts().clock().instant().plus(700, ChronoUnit.MILLIS);
    String secret = crew.issue(KeyTerms.named("brief").withExpiresAt(soon)).secret().plain();

    Eventually.holds("the key expires", () -> stoa.parts().clock().instant().isAfter(soon));
    stoa.ask("GET", FINE).key(secret).send().isProblem(401, "expired_key");
  }

  @Test
  void theKeyOfARemovedMember() {
    String secret = crew.issue(Role.MEMBER, KeyTerms.named("theirs")).secret().plain();
    stoa.ask("GET", FINE).key(secret).send().isFine();
    var member = crew.person(Role.MEMBER);

    stoa.ask("DELETE", crew.path("/members/" + member.id()))
        .cookie(crew.cookie(Role.ADMIN))
        .send()
        .isFine();

    assertThat(stoa.ask("GET", FINE).key(secret).send().status()).isEqualTo(401);
    crew.join(member, Role.MEMBER);
  }

  @ParameterizedTest
  @ValueSource(strings = {"?text=Hello&x-api-key=", "?api_key=", "?text="})
  void aKeyInTheAddressIsNeitherUsedNorRepeatedNorLogged(String before) {
    for (String target : List.of(SENTIMENT + before + key, "/api/me" + before + key)) {
      var log = new CapturedLog();
      try (log) {
        Told told = stoa.ask("GET", target).send().isProblem(400, "key_in_url");
        assertThat(told.text() + told.headers().map()).doesNotContain(key);
        stoa.ask("GET", target).header("accept", "text/html").send().isProblem(400, "key_in_url");
      }
      assertThat(log.text()).doesNotContain(key);
    }
  }

  @Test
  void aModelThatTheTeamIsNotSubscribedTo() {
    Crew others = others();
    BadModels.publish(others, "unloadable", "public");
    String address = "/models/" + others.team().slug() + "/unloadable";

    Told told = get(address + "?text=a");

    told.isProblem(403, "not_subscribed");
    assertThat(told.json().path("help").asString())
        .isEqualTo(stoa.address() + "/discover" + address);
  }

  @Test
  void whatIsUnknownAndWhatIsSomebodyElsesAreTheSame() {
    Crew others = others();
    BadModels.publish(others, "crashing", "private");
    String theirs = "/models/" + others.team().slug() + "/crashing";

    for (String method : List.of("GET", "POST")) {
      Told unknown = stoa.ask(method, theirs + "x").key(key).send().isProblem(404, "not_found");
      Told hidden = stoa.ask(method, theirs).key(key).send().isProblem(404, "not_found");
      assertThat(butForItsId(hidden)).isEqualTo(butForItsId(unknown));
    }
    Told page = stoa.ask("GET", "/api/assets" + theirs).send().isProblem(404, "not_found");
    Told noPage = stoa.ask("GET", "/api/assets" + theirs + "x").send().isProblem(404, "not_found");
    assertThat(butForItsId(page)).isEqualTo(butForItsId(noPage));
  }

  private static String butForItsId(Told told) {
    var headers = new TreeMap<>(told.headers().map());
    headers.remove("date");
    return (told.status() + " " + headers + told.text()).replace(told.header("x-request-id"), "ID");
  }

  @ParameterizedTest
  @CsvSource({
    "'', /text",
    "?text=a&wrods=b, /wrods",
    "?text=a&text=, /text/1",
    "?text=, /text",
  })
  void inputsInTheQueryThatAreNotWhatIsAsked(String query, String pointer) {
    assertThat(get(SENTIMENT + query).isProblem(422, "invalid_input").pointers())
        .containsExactly(pointer);
  }

  @Test
  void everyFaultIsTold() {
    assertThat(get(SENTIMENT + "?a=1&b=2").isProblem(422, "invalid_input").pointers())
        .containsExactlyInAnyOrder("/a", "/b", "/text");
    assertThat(post("{\"text\":5,\"a\":1}").isProblem(422, "invalid_input").pointers())
        .containsExactlyInAnyOrder("/a", "/text");
    assertThat(
            post("{\"text\":\"" + "x".repeat(10_001) + "\"}")
                .isProblem(422, "invalid_input")
                .pointers())
        .containsExactly("/text");
    assertThat(post("[1]").isProblem(422, "invalid_input").pointers()).containsExactly("");
    assertThat(post("{\"text\":\"a\",\"text\":\"b\"}").isProblem(422, "invalid_input").pointers())
        .containsExactly("/text");
  }

  @Test
  void bodiesThatCannotBeRead() {
    post("{\"text\":").isProblem(400, "malformed_body");
    post("").isProblem(400, "malformed_body");
    post("text/plain", new byte[] {'a', (byte) 0xff}).isProblem(400, "malformed_body");
    post("application/json", new byte[] {'"', (byte) 0xc3, '"'}).isProblem(400, "malformed_body");
    post("multipart/form-data; boundary=b", "--b\r\nnothing".getBytes(StandardCharsets.UTF_8))
        .isProblem(400, "malformed_body");
    post("multipart/form-data", "--b--".getBytes(StandardCharsets.UTF_8))
        .isProblem(400, "malformed_body");
  }

  @Test
  void bodiesOfAMediaTypeThatIsNotRead() {
    post("application/xml", "<text/>".getBytes(StandardCharsets.UTF_8))
        .isProblem(415, "unsupported_media_type");
    stoa.ask("POST", SENTIMENT).key(key).send().isProblem(415, "unsupported_media_type");
  }

  @Test
  void aMethodThatIsNotAllowed() {
    Told told = stoa.ask("PUT", SENTIMENT).key(key).send().isProblem(405, "method_not_allowed");

    assertThat(told.header("allow")).isEqualTo("GET, OPTIONS, POST");
  }

  @Test
  void whatMayBeAskedIsWhatIsAnswered() {
    for (String address : List.of(SENTIMENT, "/pipelines/redact", "/data/penguins/rows")) {
      Told refused = stoa.ask("PUT", address).key(key).send().isProblem(405, "method_not_allowed");
      Told asked = stoa.ask("OPTIONS", address).send();

      assertThat(asked.status()).isEqualTo(204);
      assertThat(asked.header("allow").split(", "))
          .containsExactlyInAnyOrder(refused.header("allow").split(", "));
    }
  }

  @Test
  void moreThanALimitAllows() {
    String limited =
        crew.issue(KeyTerms.named("one").withLimits(RateLimits.requests(1, null, null)))
            .secret()
            .plain();
    stoa.ask("GET", FINE).key(limited).send().isFine();

    Told told = stoa.ask("GET", FINE).key(limited).send().isProblem(429, "rate_limited");

    assertThat(Integer.parseInt(told.header("retry-after"))).isPositive();
    assertThat(told.header("ratelimit")).contains("r=0");
    assertThat(told.header("ratelimit-policy")).contains("q=1;w=60");
    assertThat(told.json().path("origin").asString()).isEqualTo("policy");
  }

  @ParameterizedTest
  @CsvSource({"crashing, crashed", "unloadable, not_loaded"})
  void aModelThatFails(String engine, String cause) {
    BadModels.publish(crew, engine, "public");
    String address = crew.team().slug() + "/" + engine;
    crew.subscribe(address);

    Told told = get("/models/" + address + "?text=a").isProblem(502, "target_failed");

    assertThat(told.json().path("detail").asString()).contains("(" + cause + ")");
    assertThat(told.json().path("origin").asString()).isEqualTo("upstream");
    var call = new CallsOf(crew).awaited(told.header("x-request-id"));
    assertThat(call.path("outcome").asString()).isEqualTo("failed");
    assertThat(call.path("cost").decimalValue()).isEqualByComparingTo("0");
  }

  @Test
  void noSecondCallOfAKeyThatManages() {
    stoa.ask("GET", FINE).key(crew.key(Scope.MANAGE)).send().isProblem(403, "scope_missing");
  }

  @Test
  void parametersThatAnOperationDoesNotKnow() {
    assertThat(
            stoa.ask("GET", "/api/assets?q=a&limt=3&x~/y=1")
                .send()
                .isProblem(422, "invalid_input")
                .pointers())
        .containsExactly("/limt", "/x~0~1y");
    stoa.ask("GET", crew.path("/keys?page=2"))
        .cookie(crew.cookie(Role.OWNER))
        .send()
        .isProblem(422, "invalid_input");
  }

  @Test
  void theBodyLimitIsTenMegabytes() {
    byte[] most = ("\"" + "x".repeat(10 * 1024 * 1024 - 2) + "\"").getBytes(StandardCharsets.UTF_8);

    assertThat(Json.parse(new String(most, StandardCharsets.UTF_8)).isString()).isTrue();
    post("application/json", most).isProblem(422, "invalid_input");
  }
}
