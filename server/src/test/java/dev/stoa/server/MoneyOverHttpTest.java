package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.credits.budgets.BudgetRef;
import dev.stoa.kernel.BudgetTerms;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Period;
import dev.stoa.kernel.Role;
import dev.stoa.keys.ApiKey;
import dev.stoa.keys.IssuedKey;
import dev.stoa.keys.KeyTerms;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// What a team spends, may spend and is told of it, over HTTP, with a model that costs half a
/// credit for each character.
@ExtendWith(StoaExtension.class)
class MoneyOverHttpTest {

  private static final String NASTY = "=1+1,\"x\"<script>alert('y')</script>";

  private final RunningStoa stoa;
  private final Crew crew;
  private String subscription = "";

  MoneyOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
  }

  @BeforeEach
  void subscribe() {
    BadModels.publish(crew, "sentiment", "private");
    subscription = crew.subscribe(crew.team().slug() + "/sentiment").id().value();
  }

  private Told call(String key, String text) {
    return stoa.ask("GET", "/models/" + crew.team().slug() + "/sentiment?text=" + text)
        .key(key)
        .send();
  }

  /// The request's id, once the call is counted.
  private String counted(String key, String text) {
    String id = call(key, text).isFine().header("x-request-id");
    new CallsOf(crew).awaited(id);
    return id;
  }

  private Ask ask(String method, String below) {
    return stoa.ask(method, crew.path(below)).cookie(crew.cookie(Role.OWNER));
  }

  private JsonNode get(String below) {
    return ask("GET", below).send().isFine().json();
  }

  private static List<String> each(JsonNode list, String field) {
    return list.path("items").valueStream().map(item -> item.path(field).asString()).toList();
  }

  private static void assertAmount(JsonNode amount, String expected) {
    assertThat(amount.decimalValue()).isEqualByComparingTo(expected);
  }

  private JsonNode budget(String scope) {
    return get("/budgets")
        .path("items")
        .valueStream()
        .filter(item -> item.path("scope").asString().equals(scope))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void showsTheBalanceAndWhatMovedIt() {
    counted(crew.issue(KeyTerms.named("one")).secret().plain(), "abcd");

    JsonNode credits = get("/credits");
    assertAmount(credits.path("balance"), "99.5");
    assertThat(
            credits.path("reserved").decimalValue().add(credits.path("available").decimalValue()))
        .isEqualByComparingTo("99.5");
    assertThat(each(credits, "kind")).containsExactly("spend", "grant");
    assertThat(each(get("/credits?kind=grant"), "note")).containsExactly("Welcome");

    JsonNode first = get("/credits?limit=1");
    String next = first.path("nextCursor").asString();
    assertThat(each(get("/credits?limit=1&cursor=" + next), "kind")).containsExactly("grant");
    ask("GET", "/credits?kind=gift").send().isProblem(422, "invalid_input");
    ask("GET", "/credits?limit=1&kind=grant&cursor=" + next).send().isProblem(400, "bad_cursor");
  }

  @Nested
  class Budgets {

    @Test
    void areSetChangedAndRemoved() {
      ask("PUT", "/budgets/team/month").json("{\"amount\":10}").send().isFine();
      Told set = ask("PUT", "/budgets/team/month").json("{\"amount\":20}").send().isFine();
      assertAmount(set.json().path("left"), "20");
      ask("PUT", "/budgets/subscriptions/" + subscription + "/day")
          .json("{\"amount\":3}")
          .send()
          .isFine();
      counted(crew.issue(KeyTerms.named("one")).secret().plain(), "abcd");

      JsonNode team = budget("team");
      assertAmount(team.path("spent"), "0.5");
      assertThat(
              team.path("spent")
                  .decimalValue()
                  .add(team.path("reserved").decimalValue())
                  .add(team.path("left").decimalValue()))
          .isEqualByComparingTo("20");
      assertThat(team.path("resetsAt").asString()).endsWith("-01T00:00:00Z");
      assertThat(budget("subscription").path("name").asString())
          .isEqualTo(crew.team().slug() + "/sentiment");

      ask("DELETE", "/budgets/team/month").send().isFine();
      ask("DELETE", "/budgets/team/month").send().isProblem(404, "not_found");
      assertThat(each(get("/budgets"), "scope")).containsExactly("subscription");
      assertThat(each(get("/audit?kind=budget"), "verb"))
          .containsExactly("remove", "set", "set", "set");
    }

    @Test
    void refuseWhatIsNone() {
      ask("PUT", "/budgets/team/year").json("{\"amount\":1}").send().isProblem(404, "not_found");
      ask("PUT", "/budgets/subscriptions/" + "0".repeat(24) + "/day")
          .json("{\"amount\":1}")
          .send()
          .isProblem(404, "not_found");
      for (String amount : List.of("-1", "1e30", "1e999999999", "1000000001", "\"1x\"")) {
        Told told = ask("PUT", "/budgets/team/day").json("{\"amount\":" + amount + "}").send();
        assertThat(told.isProblem(422, "invalid_input").pointers())
            .as(amount)
            .containsExactly("/amount");
      }
    }

    @Test
    void ofAKeyComeWithTheKeyAndAreChangedThere() {
      IssuedKey issued =
          crew.issue(KeyTerms.named("one").withBudget(new BudgetTerms(credits("0.4"), Period.DAY)));
      assertAmount(budget("key").path("amount"), "0.4");
      assertThat(budget("key").path("name").asString()).isEqualTo("one");
      call(issued.secret().plain(), "abc").isProblem(402, "budget_exhausted");

      ApiKey key = issued.key();
      ask("PATCH", "/keys/" + key.id())
          .json("{\"budget\":{\"amount\":5,\"period\":\"month\"}}")
          .send()
          .isFine();
      counted(issued.secret().plain(), "abc");
      assertThat(budget("key").path("period").asString()).isEqualTo("month");
      assertAmount(budget("key").path("spent"), "0.5");

      ask("PATCH", "/keys/" + key.id()).json("{\"budget\":null}").send().isFine();
      assertThat(each(get("/budgets"), "scope")).isEmpty();
    }

    @Test
    void tellTheOwnerOnceWhenTheyRefuse() {
      ask("PUT", "/budgets/team/day").json("{\"amount\":0.7}").send().isFine();
      String key = crew.issue(KeyTerms.named("one")).secret().plain();
      counted(key, "abc");
      call(key, "abc").isProblem(402, "budget_exhausted");
      call(key, "abc").isProblem(402, "budget_exhausted");

      Told inbox = stoa.ask("GET", "/api/inbox").cookie(crew.cookie(Role.OWNER)).send().isFine();
      assertThat(each(inbox.json(), "text"))
          .filteredOn(text -> text.contains("on the team"))
          .containsExactly(
              "A call was refused: it may cost more than is left of the budget of 0.7 credits a day"
                  + " on the team. Credits left: 0.2.");
      assertThat(
              each(
                  stoa.ask("GET", "/api/inbox")
                      .cookie(crew.cookie(Role.MEMBER))
                      .send()
                      .isFine()
                      .json(),
                  "text"))
          .noneMatch(text -> text.contains("on the team"));
    }
  }

  @Nested
  class Statements {

    private String month() {
      return YearMonth.from(stoa.parts().clock().instant().atOffset(ZoneOffset.UTC)).toString();
    }

    private Told statement(String accept) {
      return ask("GET", "/statements/" + month()).header("accept", accept).send();
    }

    @Test
    void equalTheLedgerInEveryForm() {
      String call = counted(crew.issue(KeyTerms.named("one")).secret().plain(), "abcd");
      counted(crew.issue(KeyTerms.named(NASTY)).secret().plain(), "ab");
      administrator("POST", "/api/admin/refunds", refund(call, ",\"amount\":0.2")).isFine();

      JsonNode json = statement("application/json").isFine().json();
      assertAmount(json.path("totals").path("closing"), "99.2");
      assertThat(json.path("totals").path("closing")).isEqualTo(get("/credits").path("balance"));
      assertAmount(json.path("totals").path("spent"), "-1");
      assertAmount(json.path("totals").path("refunded"), "0.2");
      assertThat(json.path("lines").valueStream().map(line -> line.path("amount").decimalValue()))
          .containsExactly(new BigDecimal("0.5"), new BigDecimal("0.3"));
      assertThat(json.path("running").asBoolean()).isTrue();
      assertThat(each(get("/statements"), "month")).containsExactly(month());

      Told csv = statement("text/csv").isFine();
      List<String> rows = csv.text().lines().toList();
      assertThat(rows.getFirst())
          .isEqualTo("kind,asset,asset_id,supplier,key,key_id,calls,credits");
      BigDecimal sum =
          rows.subList(1, rows.size() - 1).stream()
              .map(row -> new BigDecimal(row.substring(row.lastIndexOf(',') + 1)))
              .reduce(BigDecimal.ZERO, BigDecimal::add);
      assertThat(rows.getLast()).isEqualTo("closing,,,,,,," + sum.toPlainString());
      assertThat(sum).isEqualByComparingTo("99.2");
      assertThat(csv.header("content-disposition")).contains("statement-", month() + ".csv");

      Told html = statement("text/html").isFine();
      assertThat(html.text()).contains(">99.2<", ">0.3<", crew.team().slug() + "/sentiment");
    }

    @Test
    void areHarmlessInASpreadsheetAndInABrowser() {
      counted(crew.issue(KeyTerms.named(NASTY)).secret().plain(), "ab");

      assertThat(statement("text/csv").text()).contains("\"'" + NASTY.replace("\"", "\"\"") + "\"");
      Told html = statement("text/html");
      assertThat(html.text())
          .doesNotContain("<script")
          .contains("=1+1,&quot;x&quot;&lt;script&gt;alert(&#39;y&#39;)");
      assertThat(html.header("content-security-policy"))
          .startsWith("default-src 'none'; style-src 'sha256-")
          .doesNotContain("unsafe");
      assertThat(html.header("cache-control")).contains("no-store");
    }

    @Test
    void areThereForMonthsThatWere() {
      for (String month : List.of("2020-01", "2999-01", "2026-13", "march")) {
        ask("GET", "/statements/" + month).send().isProblem(404, "not_found");
      }
      statement("image/png").isProblem(406, "not_acceptable");
    }
  }

  @Nested
  class Administrators {

    @Test
    void grantOnceUnderAReference() {
      String reference = "po-" + crew.team().id();
      String body = grant("\"amount\":10,\"note\":\"March\",\"reference\":\"" + reference + "\"");
      Told first = administrator("POST", "/api/admin/grants", body);
      assertThat(first.status()).isEqualTo(201);
      Told again = administrator("POST", "/api/admin/grants", body);
      assertThat(again.status()).isEqualTo(200);
      assertThat(again.json()).isEqualTo(first.json());
      administrator("POST", "/api/admin/grants", body.replace("10", "11"))
          .isProblem(409, "conflict");

      assertAmount(get("/credits").path("balance"), "110");
      JsonNode listed =
          administrator("GET", "/api/admin/grants?team=" + crew.team().slug(), "").json();
      assertThat(each(listed, "note")).containsExactly("March", "Welcome");
      JsonNode audited = get("/audit?kind=credits").path("items").get(0);
      assertThat(audited.path("verb").asString()).isEqualTo("grant");
      assertAmount(audited.path("before").path("balance"), "100");
      assertAmount(audited.path("after").path("balance"), "110");
    }

    @Test
    void areToldEverythingThatIsWrong() {
      Told told = administrator("POST", "/api/admin/grants", grant("\"amount\":-1,\"note\":\" \""));
      assertThat(told.isProblem(422, "invalid_input").pointers())
          .containsExactly("/amount", "/note");
      assertThat(
              administrator(
                      "POST",
                      "/api/admin/grants",
                      "{\"team\":\"nobody\",\"amount\":1,\"note\":\"x\"}")
                  .isProblem(422, "invalid_input")
                  .pointers())
          .containsExactly("/team");
      administrator("POST", "/api/admin/adjustments", grant("\"amount\":-1000,\"note\":\"oops\""))
          .isProblem(409, "conflict");
      administrator("POST", "/api/admin/adjustments", grant("\"amount\":-1.5,\"note\":\"oops\""))
          .isFine();
      assertAmount(get("/credits").path("balance"), "98.5");
    }

    @Test
    void refundACallOnceAndNeverMoreThanItCost() {
      String call = counted(crew.issue(KeyTerms.named("one")).secret().plain(), "abcd");

      Told tooMuch = administrator("POST", "/api/admin/refunds", refund(call, ",\"amount\":0.6"));
      assertThat(tooMuch.isProblem(422, "invalid_input").json().path("detail").asString())
          .contains("at most what the call cost: 0.5 credits");
      assertAmount(
          administrator("POST", "/api/admin/refunds", refund(call, ""))
              .isFine()
              .json()
              .path("amount"),
          "0.5");
      administrator("POST", "/api/admin/refunds", refund(call, "")).isProblem(409, "conflict");
      administrator("POST", "/api/admin/refunds", refund("0".repeat(24), ""))
          .isProblem(422, "invalid_input");
      assertAmount(get("/credits").path("balance"), "100");
    }

    @Test
    void declareANodeLostOnlyInSoManyWords() {
      var nodes = stoa.parts().funds().nodes();
      String dead = stoa.parts().ids().next();
      var guard = nodes.enter(dead, (_, _, _) -> {});
      guard.reserve(
          List.of(BudgetRef.balance(crew.team().id())),
          credits("1"),
          stoa.parts().clock().instant());
      JsonNode node =
          administrator("GET", "/api/admin/nodes", "")
              .json()
              .path("items")
              .valueStream()
              .filter(each -> each.path("node").asString().equals(dead))
              .findFirst()
              .orElseThrow();
      assertAmount(node.path("held"), "12.5");

      String address = "/api/admin/nodes/" + dead + "/declare-lost";
      Told unsure = administrator("POST", address, "{}").isProblem(422, "invalid_input");
      assertThat(unsure.json().path("detail").asString())
          .contains("12.5 credits", "{\"confirm\":\"" + dead + "\"}");
      JsonNode charged =
          administrator("POST", address, "{\"confirm\":\"" + dead + "\"}").isFine().json();
      assertAmount(charged.path("charged").get(0).path("amount"), "12.5");
      assertAmount(get("/credits").path("balance"), "87.5");
      assertAmount(get("/credits").path("reserved"), "0");

      String self = stoa.parts().calls().journal().node();
      administrator(
              "POST",
              "/api/admin/nodes/" + self + "/declare-lost",
              "{\"confirm\":\"" + self + "\"}")
          .isProblem(409, "conflict");
      administrator("POST", "/api/admin/nodes/x/declare-lost", "{}").isProblem(404, "not_found");
    }
  }

  private String grant(String fields) {
    return "{\"team\":\"%s\",%s}".formatted(crew.team().slug(), fields);
  }

  private String refund(String call, String more) {
    return grant("\"call\":\"%s\",\"note\":\"slow\"%s".formatted(call, more));
  }

  private Told administrator(String method, String target, String body) {
    Ask ask = stoa.ask(method, target).cookie(Crew.cookie(stoa, Crew.administrator(stoa)));
    return (body.isEmpty() ? ask : ask.json(body)).send();
  }

  private static Credits credits(String amount) {
    return Credits.of(new BigDecimal(amount));
  }
}
