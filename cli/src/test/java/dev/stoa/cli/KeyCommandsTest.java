package dev.stoa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.cli.CommandLineFixture.Ran;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class KeyCommandsTest {

  private static final String MADE =
      """
      {"id":"k1","name":"shop","prefix":"stoa_AbCdEfG","secret":"stoa_AbCdEfGhIj"}\
      """;
  private static final String LISTED =
      """
      {"items":[
        {"id":"k1","name":"shop","prefix":"stoa_AbCdEfG","scopes":["call"],"revokedAt":null,
         "expiresAt":"2026-04-01T00:00:00Z","lastUsedAt":null},
        {"id":"k9","name":"shop","prefix":"stoa_Old","scopes":["call"],
         "revokedAt":"2025-12-01T00:00:00Z"}],
       "nextCursor":null}\
      """;

  @TempDir Path home;
  private final FakeStoa stoa = new FakeStoa();
  private CommandLineFixture person;

  @BeforeEach
  void logIn() {
    person = new CommandLineFixture(home).loggedInAt(stoa.url());
    stoa.on("POST /api/teams/ada/keys", 201, MADE);
    stoa.on("GET /api/teams/ada/keys", 200, LISTED);
  }

  @AfterEach
  void close() {
    stoa.close();
  }

  @Test
  void createPrintsTheSecretAloneOnTheOutput() {
    Ran ran = person.run("keys", "create", "shop");

    assertThat(ran.out()).isEqualToNormalizingNewlines("stoa_AbCdEfGhIj\n");
    assertThat(ran.err()).contains("shown once");
    assertThat(stoa.asked("POST /api/teams/ada/keys").body())
        .isEqualTo("{\"name\":\"shop\",\"scopes\":[\"call\"]}");
    assertThat(person.settings()).doesNotContain("stoa_AbCdEfGhIj");
  }

  @Test
  void createSendsAssetsByIdExpiryAndLimits() {
    stoa.on(
        "GET /api/assets/models/sentiment",
        200,
        "{\"asset\":{\"id\":\"6600000000000000000000aa\"}}");

    person.run(
        "keys",
        "create",
        "shop",
        "--assets",
        "models/sentiment",
        "--expires",
        "90d",
        "--per-minute",
        "5",
        "--units-per-day",
        "1000000");

    assertThat(stoa.asked("POST /api/teams/ada/keys").body())
        .isEqualTo(
            "{\"name\":\"shop\",\"scopes\":[\"call\"],\"assets\":[\"6600000000000000000000aa\"],"
                + "\"expiresAt\":\"2026-04-01T00:00:00Z\",\"limits\":{\"requestsPerMinute\":5,"
                + "\"unitsPerDay\":1000000}}");
  }

  @Test
  void createSendsLimitsOfSingleAssets() {
    person.run(
        "keys",
        "create",
        "shop",
        "--asset-limit",
        "models/sentiment=per-minute:2,units-per-day:500",
        "--asset-limit",
        "models/acme/tagger=at-once:1");

    assertThat(stoa.asked("POST /api/teams/ada/keys").body())
        .isEqualTo(
            "{\"name\":\"shop\",\"scopes\":[\"call\"],\"assetLimits\":["
                + "{\"asset\":\"models/sentiment\","
                + "\"limits\":{\"requestsPerMinute\":2,\"unitsPerDay\":500}},"
                + "{\"asset\":\"models/acme/tagger\",\"limits\":{\"concurrency\":1}}]}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "models/sentiment",
        "models/sentiment=",
        "models/sentiment=per-hour:2",
        "models/sentiment=per-day:many",
        "sentiment=per-day:2"
      })
  void createRefusesALimitThatItCannotRead(String limit) {
    Ran ran = person.run("keys", "create", "shop", "--asset-limit", limit);

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(stoa.lines()).isEmpty();
  }

  @Test
  void createRefusesAnExpiryThatIsNoTime() {
    Ran ran = person.run("keys", "create", "shop", "--expires", "soon");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("'soon' is no time").contains("90d");
    assertThat(stoa.lines()).isEmpty();
  }

  @Test
  void aKeyInUseIsWhatCallSends() {
    stoa.on("GET /models/sentiment?text=hi", 200, "{\"data\":{}}");

    person.run("keys", "create", "shop", "--use");
    person.run("call", "models/sentiment", "text=hi");

    assertThat(stoa.asked("GET /models/sentiment?text=hi").header("x-api-key"))
        .contains("stoa_AbCdEfGhIj");
  }

  @Test
  void listMarksTheKeyInUseAndNeverShowsASecret() {
    person.run("keys", "create", "shop", "--use");

    Ran ran = person.run("keys", "list");

    assertThat(ran.out())
        .contains("shop *")
        .contains("until 2026-04-01T00:00:00Z")
        .contains("revoked 2025-12-01T00:00:00Z")
        .doesNotContain("stoa_AbCdEfGhIj");
  }

  @Test
  void useTakesASecretFromTheInput() {
    Ran ran = person.input("stoa_FromInputXyz\n").run("keys", "use", "-");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out()).contains("'stoa_FromIn'").doesNotContain("stoa_FromInputXyz");
    assertThat(person.settings()).contains("stoa_FromInputXyz");
  }

  @Test
  void listMarksAKeyThatWasGivenByItsSecret() {
    stoa.on("GET /api/teams/ada/keys", 200, LISTED.replace("stoa_AbCdEfG", "stoa_FromIn"));

    person.run("keys", "use", "stoa_FromInputXyz");

    assertThat(person.run("keys", "list").out()).contains("shop *");
  }

  @Test
  void useSaysHowToGetASecretThatIsNotKept() {
    Ran ran = person.run("keys", "use", "shop");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("stoa keys rotate shop --use");
  }

  @Test
  void rotateFindsTheLivingKeyByNameAndKeepsUsingIt() {
    stoa.on("POST /api/teams/ada/keys/k1/rotate", 200, MADE.replace("EfGhIj", "EfNew1"));
    person.run("keys", "create", "shop", "--use");

    Ran ran = person.run("keys", "rotate", "shop", "--overlap", "12h");

    assertThat(ran.out()).contains("stoa_AbCdEfNew1");
    assertThat(stoa.asked("POST /api/teams/ada/keys/k1/rotate").body())
        .isEqualTo("{\"overlapSeconds\":43200}");
    assertThat(person.settings()).contains("New1").doesNotContain("GhIj");
  }

  @Test
  void revokeEndsTheKeyAndForgetsItsSecret() {
    stoa.on("DELETE /api/teams/ada/keys/k1", 204, Map.of(), "");
    person.run("keys", "create", "shop", "--use");

    Ran ran = person.run("keys", "revoke", "shop");

    assertThat(ran.exitCode()).isZero();
    assertThat(person.settings()).doesNotContain("stoa_AbCdEfGhIj");
  }

  @Test
  void revokeOfAnUnknownKeySendsNothing() {
    Ran ran = person.run("keys", "revoke", "nosuch");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("no key 'nosuch'").contains("stoa keys list");
    assertThat(stoa.lines()).containsExactly("GET /api/teams/ada/keys");
  }
}
