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
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// What a team spends, may spend and is told of it, over HTTP, with a model that costs half a
/// credit for each call.
@ExtendWith(StoaExtension.class)
class MoneyOverHttpTest {

  private final RunningStoa stoa;
  private final Spender spender;
  private final Crew crew;

  MoneyOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.spender = Spender.of(stoa);
    this.crew = spender.crew();
  }

  private static List<String> each(JsonNode list, String field) {
    return list.path("items").valueStream().map(item -> item.path(field).asString()).toList();
  }

  private static void assertAmount(JsonNode amount, String expected) {
    assertThat(amount.decimalValue()).isEqualByComparingTo(expected);
  }

  private JsonNode budget(String scope) {
    return spender
        .get("/budgets")
        .path("items")
        .valueStream()
        .filter(item -> item.path("scope").asString().equals(scope))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void showsTheBalanceAndWhatMovedIt() {
    spender.counted(crew.issue(KeyTerms.named("one")).secret().plain(), "abcd");

    JsonNode credits = spender.get("/credits");
    assertAmount(credits.path("balance"), "99.5");
    assertThat(
            credits.path("reserved").decimalValue().add(credits.path("available").decimalValue()))
        .isEqualByComparingTo("99.5");
    assertThat(each(credits, "kind")).containsExactly("spend", "grant");
    assertThat(each(spender.get("/credits?kind=grant"), "note")).containsExactly("Welcome");

    JsonNode first = spender.get("/credits?limit=1");
    String next = first.path("nextCursor").asString();
    assertThat(each(spender.get("/credits?limit=1&cursor=" + next), "kind"))
        .containsExactly("grant");
    spender.ask("GET", "/credits?kind=gift").send().isProblem(422, "invalid_input");
    spender
        .ask("GET", "/credits?limit=1&kind=grant&cursor=" + next)
        .send()
        .isProblem(400, "bad_cursor");
  }

  @Nested
  class Budgets {

    @Test
    void areSetChangedAndRemoved() {
      spender.ask("PUT", "/budgets/team/month").json("{\"amount\":10}").send().isFine();
      Told set = spender.ask("PUT", "/budgets/team/month").json("{\"amount\":20}").send().isFine();
      assertAmount(set.json().path("left"), "20");
      spender
          .ask("PUT", "/budgets/subscriptions/" + spender.subscription() + "/day")
          .json("{\"amount\":3}")
          .send()
          .isFine();
      spender.counted(crew.issue(KeyTerms.named("one")).secret().plain(), "abcd");

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

      spender.ask("DELETE", "/budgets/team/month").send().isFine();
      spender.ask("DELETE", "/budgets/team/month").send().isProblem(404, "not_found");
      assertThat(each(spender.get("/budgets"), "scope")).containsExactly("subscription");
      assertThat(each(spender.get("/audit?kind=budget"), "verb"))
          .containsExactly("remove", "set", "set", "set");
    }

    @Test
    void refuseWhatIsNone() {
      spender
          .ask("PUT", "/budgets/team/year")
          .json("{\"amount\":1}")
          .send()
          .isProblem(404, "not_found");
      spender
          .ask("PUT", "/budgets/subscriptions/" + "0".repeat(24) + "/day")
          .json("{\"amount\":1}")
          .send()
          .isProblem(404, "not_found");
      for (String amount : List.of("-1", "1e30", "1e999999999", "1000000001", "\"1x\"")) {
        Told told =
            spender.ask("PUT", "/budgets/team/day").json("{\"amount\":" + amount + "}").send();
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
      spender.call(issued.secret().plain(), "abc").isProblem(402, "budget_exhausted");

      ApiKey key = issued.key();
      spender
          .ask("PATCH", "/keys/" + key.id())
          .json("{\"budget\":{\"amount\":5,\"period\":\"month\"}}")
          .send()
          .isFine();
      spender.counted(issued.secret().plain(), "abc");
      assertThat(budget("key").path("period").asString()).isEqualTo("month");
      assertAmount(budget("key").path("spent"), "0.5");

      spender.ask("PATCH", "/keys/" + key.id()).json("{\"budget\":null}").send().isFine();
      assertThat(each(spender.get("/budgets"), "scope")).isEmpty();
    }

    @Test
    void tellAnAdminAt80AndAt100Percent() {
      spender.ask("PUT", "/budgets/team/day").json("{\"amount\":0.6}").send().isFine();
      spender
          .ask("PUT", "/budgets/subscriptions/" + spender.subscription() + "/month")
          .json("{\"amount\":0.5}")
          .send()
          .isFine();
      spender.counted(crew.issue(KeyTerms.named("one")).secret().plain(), "abc");

      Told inbox = stoa.ask("GET", "/api/inbox").cookie(crew.cookie(Role.ADMIN)).send().isFine();
      assertThat(each(inbox.json(), "text"))
          .contains(
              "80 % of the budget of 0.6 credits a day on the team are spent. Credits left: 0.1.",
              "All of the budget of 0.5 credits a month on the subscription to The sentiment one is"
                  + " spent. Calls that cost something are refused.");
    }

    @Test
    void tellTheOwnerOnceWhenTheyRefuse() {
      spender.ask("PUT", "/budgets/team/day").json("{\"amount\":0.7}").send().isFine();
      String key = crew.issue(KeyTerms.named("one")).secret().plain();
      spender.counted(key, "abc");
      spender.call(key, "abc").isProblem(402, "budget_exhausted");
      spender.call(key, "abc").isProblem(402, "budget_exhausted");

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

      assertAmount(spender.get("/credits").path("balance"), "110");
      JsonNode listed =
          administrator("GET", "/api/admin/grants?team=" + crew.team().slug(), "").json();
      assertThat(each(listed, "note")).containsExactly("March", "Welcome");
      JsonNode audited = spender.get("/audit?kind=credits").path("items").get(0);
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
      assertAmount(spender.get("/credits").path("balance"), "98.5");
    }

    @Test
    void refundACallOnceAndNeverMoreThanItCost() {
      String call = spender.counted(crew.issue(KeyTerms.named("one")).secret().plain(), "abcd");

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
      assertAmount(spender.get("/credits").path("balance"), "100");
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
      assertAmount(spender.get("/credits").path("balance"), "87.5");
      assertAmount(spender.get("/credits").path("reserved"), "0");

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
