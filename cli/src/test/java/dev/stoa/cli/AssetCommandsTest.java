package dev.stoa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.cli.CommandLineFixture.Ran;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AssetCommandsTest {

  private static final String FOUND =
      """
      {"items":[{"id":"6600000000000000000000aa","type":"model","ref":"sentiment",\
      "name":"Sentiment","summary":"Tells the mood of a text.",\
      "function":"sentiment-analysis"}],"total":1,"facets":{},"nextCursor":null}\
      """;

  @TempDir Path home;
  private final FakeStoa stoa = new FakeStoa();
  private CommandLineFixture person;

  @BeforeEach
  void logIn() {
    person = new CommandLineFixture(home).loggedInAt(stoa.url());
  }

  @AfterEach
  void close() {
    stoa.close();
  }

  @Test
  void searchSendsWordsAndFiltersAndPrintsATable() {
    stoa.on("GET /api/assets?q=mood+of+text&type=model&function=sentiment-analysis", 200, FOUND);

    Ran ran =
        person.run(
            "search", "mood", "of", "text", "--type", "model", "--function", "sentiment-analysis");

    assertThat(ran.exitCode()).isZero();
    assertThat(ran.out())
        .isEqualToNormalizingNewlines(
            """
            ASSET             FUNCTION            SUMMARY
            models/sentiment  sentiment-analysis  Tells the mood of a text.
            """);
  }

  @Test
  void searchWorksWithoutLoggingIn() {
    stoa.on("GET /api/assets", 200, FOUND);

    assertThat(
            new CommandLineFixture(home.resolve("new"))
                .set("STOA_URL", stoa.url())
                .run("search")
                .exitCode())
        .isZero();
  }

  @Test
  void searchTellsWhatToTryWhenNothingIsFound() {
    stoa.on("GET /api/assets?q=nothing", 200, "{\"items\":[],\"total\":0}");

    assertThat(person.run("search", "nothing").out()).contains("Try fewer words");
  }

  @Test
  void jsonIsWhatTheServerSent() {
    stoa.on("GET /api/assets", 200, FOUND);

    assertThat(person.run("search", "--json").out()).contains("\"total\" : 1");
  }

  @Test
  void showPrintsInputsPlansAndHowToSubscribe() {
    stoa.on(
        "GET /api/assets/models/sentiment",
        200,
        """
        {"asset":{"id":"6600000000000000000000aa","type":"model","ref":"sentiment",
           "name":"Sentiment","summary":"Tells the mood of a text."},
         "shown":{"version":1,"inputs":{"type":"object","required":["text"],
             "properties":{"text":{"type":"string","description":"What to judge."}}},
           "card":"# Sentiment"},
         "plans":[{"slug":"free","pricePerUnit":"0.0001","unit":"calls","isDefault":true}]}\
        """);

    Ran ran = person.run("show", "models/sentiment");

    assertThat(ran.out())
        .contains("text   string  yes     What to judge.")
        .contains("free *  0.0001   calls")
        .contains("Subscribe with: stoa subscribe models/sentiment")
        .contains("# Sentiment");
  }

  @Test
  void anAssetNeedsItsType() {
    Ran ran = person.run("show", "sentiment");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("'sentiment' names no asset").contains("models/sentiment");
    assertThat(stoa.lines()).isEmpty();
  }

  @Test
  void subscribeSendsTypeRefAndPlan() {
    stoa.on("POST /api/teams/ada/subscriptions", 201, "{\"id\":\"s1\",\"state\":\"active\"}");

    Ran ran = person.run("subscribe", "models/acme/tagger", "--plan", "free");

    assertThat(ran.out()).contains("models/acme/tagger is active (s1)");
    assertThat(stoa.asked("POST /api/teams/ada/subscriptions").body())
        .isEqualTo("{\"type\":\"model\",\"ref\":\"acme/tagger\",\"plan\":\"free\"}");
    assertThat(stoa.asked("POST /api/teams/ada/subscriptions").header("x-api-key"))
        .contains("stoa_m");
  }

  @Test
  void subscribeNeedsALogIn() {
    Ran ran =
        new CommandLineFixture(home.resolve("new"))
            .set("STOA_URL", stoa.url())
            .run("subscribe", "models/sentiment");

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(ran.err()).contains("not logged in").contains("stoa login --url " + stoa.url());
  }

  @Test
  void unsubscribeFindsTheLivingSubscriptionOfAnAsset() {
    stoa.on(
        "GET /api/teams/ada/subscriptions",
        200,
        """
        {"items":[{"id":"s0","state":"cancelled","asset":{"type":"model","ref":"sentiment"}}],
         "nextCursor":"c2"}\
        """);
    stoa.on(
        "GET /api/teams/ada/subscriptions?cursor=c2",
        200,
        """
        {"items":[{"id":"s1","state":"active","asset":{"type":"model","ref":"sentiment"}}],
         "nextCursor":null}\
        """);
    stoa.on("DELETE /api/teams/ada/subscriptions/s1", 204, Map.of(), "");

    assertThat(person.run("unsubscribe", "models/sentiment").exitCode()).isZero();
    assertThat(stoa.lines()).last().isEqualTo("DELETE /api/teams/ada/subscriptions/s1");
  }

  @Test
  void applySendsEveryManifestOfAFolder() throws IOException {
    Path folder = Files.createDirectories(home.resolve("catalogue/models"));
    Files.writeString(folder.resolve("a.yaml"), "kind: model");
    Files.writeString(folder.resolve("b.yml"), "kind: function");
    Files.writeString(folder.resolve("a.card.md"), "# A");
    Files.writeString(folder.resolve("notes.txt"), "not a manifest");
    stoa.on(
        "POST /api/teams/ada/apply",
        200,
        """
        {"items":[{"kind":"model","name":"ada/a","outcome":"created","version":1}]}\
        """);

    Ran ran = person.run("apply", "-f", home.resolve("catalogue").toString());

    assertThat(ran.out()).contains("created  model  ada/a  1");
    assertThat(stoa.asked("POST /api/teams/ada/apply").body())
        .contains("a.yaml\",\"text\":\"kind: model\"")
        .contains("b.yml\",\"text\":\"kind: function\"")
        .contains("a.card.md\",\"text\":\"# A\"")
        .doesNotContain("not a manifest");
  }

  @Test
  void applySendsTheCardsBesideANamedManifest() throws IOException {
    Path file = Files.writeString(home.resolve("a.yaml"), "kind: model");
    Files.writeString(home.resolve("a.card.md"), "# A");
    stoa.on("POST /api/teams/ada/apply", 200, "{\"items\":[]}");

    person.run("apply", "-f", file.toString());

    assertThat(stoa.asked("POST /api/teams/ada/apply").body()).contains("\"text\":\"# A\"");
  }

  @Test
  void applyPrintsEveryFaultWithItsPlace() throws IOException {
    Path file = Files.writeString(home.resolve("m.yaml"), "kind: modle");
    stoa.on(
        "POST /api/teams/ada/apply",
        422,
        """
        {"code":"invalid_input","title":"The input is not valid","detail":"2 faults.",
         "faults":[{"pointer":"/files/0/1/kind","message":"m.yaml:1: 'modle' is no kind"},
                   {"pointer":"/files/0/2/name","message":"m.yaml:2: a name is missing"}]}\
        """);

    Ran ran = person.run("apply", "-f", file.toString());

    assertThat(ran.exitCode()).isEqualTo(1);
    assertThat(ran.err()).contains("m.yaml:1: 'modle' is no kind").contains("m.yaml:2:");
  }

  @Test
  void applyRefusesAFileThatIsNotThere() {
    Ran ran = person.run("apply", "-f", home.resolve("missing.yaml").toString());

    assertThat(ran.exitCode()).isEqualTo(2);
    assertThat(stoa.lines()).isEmpty();
  }
}
