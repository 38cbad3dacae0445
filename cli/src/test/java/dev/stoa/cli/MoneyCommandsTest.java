package dev.stoa.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.cli.CommandLineFixture.Ran;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MoneyCommandsTest {

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
  void creditsShowTheBalanceAndItsLines() {
    stoa.on(
        "GET /api/teams/ada/credits?kind=grant&limit=1",
        200,
        """
        {"balance":98,"reserved":0.5,"available":97.5,"nextCursor":"c2","items":[
          {"number":1,"at":"2026-01-01T00:00:00Z","kind":"grant","amount":100,"note":"Welcome"}]}\
        """);

    assertThat(person.run("credits", "--kind", "grant", "--limit", "1").out())
        .isEqualToNormalizingNewlines(
            """
            Balance 98: 97.5 available, 0.5 held for calls.
            AT                    KIND   CREDITS  NOTE
            2026-01-01T00:00:00Z  grant  100      Welcome
            There is more: add --cursor c2
            """);
  }

  @Test
  void budgetsAreListed() {
    stoa.on(
        "GET /api/teams/ada/budgets",
        200,
        """
        {"items":[{"scope":"key","subject":"k1","name":"shop","amount":10,"period":"day",
          "spent":2.5,"reserved":0,"left":7.5,"resetsAt":"2026-01-02T00:00:00Z"}]}\
        """);

    assertThat(person.run("budgets", "list").out())
        .contains("key  shop  10       day  2.5    0     7.5   2026-01-02T00:00:00Z");
  }

  @Test
  void aBudgetIsTheTeamsUnlessASubscriptionOrKeyIsNamed() {
    stoa.on("PUT /api/teams/ada/budgets/team/month", 200, "{}");
    stoa.on("PUT /api/teams/ada/budgets/subscriptions/s1/day", 200, "{}");
    stoa.on("PATCH /api/teams/ada/keys/k1", 200, "{}");
    stoa.on("GET /api/teams/ada/keys", 200, "{\"items\":[{\"id\":\"k1\",\"name\":\"shop\"}]}");
    stoa.on(
        "GET /api/teams/ada/subscriptions",
        200,
        """
        {"items":[{"id":"s1","state":"active","asset":{"type":"model","ref":"sentiment"}}]}\
        """);

    assertThat(person.run("budgets", "set", "20").out())
        .contains("The budget is 20 credits per month.");
    assertThat(
            person
                .run("budgets", "set", "2.5", "--subscription", "models/sentiment", "--per", "day")
                .exitCode())
        .isZero();
    assertThat(person.run("budgets", "set", "1", "--key", "shop", "--per", "total").exitCode())
        .isZero();

    assertThat(stoa.asked("PUT /api/teams/ada/budgets/team/month").body())
        .isEqualTo("{\"amount\":20}");
    assertThat(stoa.asked("PUT /api/teams/ada/budgets/subscriptions/s1/day").body())
        .isEqualTo("{\"amount\":2.5}");
    assertThat(stoa.asked("PATCH /api/teams/ada/keys/k1").body())
        .isEqualTo("{\"budget\":{\"amount\":1,\"period\":\"total\"}}");
  }

  @Test
  void budgetsAreRemoved() {
    stoa.on("DELETE /api/teams/ada/budgets/team/day", 204, "");
    stoa.on("PATCH /api/teams/ada/keys/k1", 200, "{}");
    stoa.on("GET /api/teams/ada/keys", 200, "{\"items\":[{\"id\":\"k1\",\"name\":\"shop\"}]}");

    assertThat(person.run("budgets", "remove", "--per", "day").out()).contains("removed");
    assertThat(person.run("budgets", "remove", "--key", "shop").exitCode()).isZero();
    assertThat(stoa.asked("PATCH /api/teams/ada/keys/k1").body()).isEqualTo("{\"budget\":null}");
  }

  @Test
  void nothingIsSentForWhatIsNoBudget() {
    for (String[] wrong :
        new String[][] {
          {"budgets", "set", "1", "--per", "year"},
          {"budgets", "set", "much"},
          {"budgets", "set", "1", "--key", "shop", "--subscription", "models/sentiment"},
          {"budgets"},
          {"statement", "march"},
          {"statement", "--csv"}
        }) {
      Ran ran = person.run(wrong);
      assertThat(ran.exitCode()).as(ran.err()).isEqualTo(2);
    }
    assertThat(stoa.lines()).isEmpty();
  }

  @Test
  void aStatementIsForPeopleOrForASpreadsheet() {
    String path = "GET /api/teams/ada/statements/2026-01";
    String totals =
        """
        {"month":"2026-01","opening":0,"granted":100,"refunded":0.5,"adjusted":0,"spent":-3,
         "closing":97.5}\
        """;
    stoa.on("GET /api/teams/ada/statements", 200, "{\"items\":[" + totals + "]}");
    stoa.on(
        path,
        200,
        """
        {"totals":%s,"lines":[{"asset":"a1","address":"sentiment","supplier":"baai","key":"k1",
          "keyName":"shop","calls":2,"amount":2.5}]}\
        """
            .formatted(totals));

    String heading = "MONTH    OPENING  GRANTED  SPENT  REFUNDED  ADJUSTED  CLOSING\n";
    String row = "2026-01  0        100      -3     0.5       0         97.5\n";
    assertThat(person.run("statement").out()).isEqualToNormalizingNewlines(heading + row);
    assertThat(person.run("statement", "2026-01").out())
        .isEqualToNormalizingNewlines(
            heading
                + row
                + """

                ASSET      SUPPLIER  KEY   CALLS  CREDITS
                sentiment  baai      shop  2      2.5
                """);

    stoa.on(path, 200, Map.of("content-type", "text/csv"), "kind,credits\r\nclosing,97.5\r\n");
    assertThat(person.run("statement", "2026-01", "--csv").out())
        .isEqualTo("kind,credits\r\nclosing,97.5\r\n");
    assertThat(stoa.lines()).hasSize(3);
  }
}
