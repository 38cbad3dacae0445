package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.keys.KeyTerms;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// The statements of a team's months, each with a team and a subscription of its own.
@ExtendWith(StoaExtension.class)
final class StatementsOverHttpTest {

  private static final String NASTY = "=1+1,\"x\"<script>alert('y')</script>";

  private final RunningStoa stoa;
  private final Spender spender;
  private final Crew crew;

  StatementsOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.spender = Spender.of(stoa);
    this.crew = spender.crew();
  }

  private static void assertAmount(JsonNode amount, String expected) {
    assertThat(amount.decimalValue()).isEqualByComparingTo(expected);
  }

  private static List<String> each(JsonNode list, String field) {
    return list.path("items").valueStream().map(item -> item.path(field).asString()).toList();
  }

  private String month() {
    return YearMonth.from(stoa.parts().clock().instant().atOffset(ZoneOffset.UTC)).toString();
  }

  private Told statement(String accept) {
    return spender.ask("GET", "/statements/" + month()).header("accept", accept).send();
  }

  @Test
  void equalTheLedgerInEveryForm() {
    String call = spender.counted(crew.issue(KeyTerms.named("one")).secret().plain(), "abcd");
    spender.counted(crew.issue(KeyTerms.named(NASTY)).secret().plain(), "ab");
    String refund =
        "{\"team\":\"%s\",\"call\":\"%s\",\"note\":\"slow\",\"amount\":0.2}"
            .formatted(crew.team().slug(), call);
    stoa.ask("POST", "/api/admin/refunds")
        .cookie(Crew.cookie(stoa, Crew.administrator(stoa)))
        .json(refund)
        .send()
        .isFine();

    JsonNode json = statement("application/json").isFine().json();
    assertAmount(json.path("totals").path("closing"), "99.2");
    assertThat(json.path("totals").path("closing"))
        .isEqualTo(spender.get("/credits").path("balance"));
    assertAmount(json.path("totals").path("spent"), "-1");
    assertAmount(json.path("totals").path("refunded"), "0.2");
    assertThat(json.path("lines").valueStream().map(line -> line.path("amount").decimalValue()))
        .containsExactly(new BigDecimal("0.5"), new BigDecimal("0.3"));
    String team = crew.team().slug();
    assertThat(
            json.path("lines")
                .valueStream()
                .map(line ->
                    List.of(
                        line.path("address").asString(),
                        line.path("supplier").asString(),
                        line.path("keyName").asString(),
                        line.path("calls").asString())))
        .containsExactly(
            List.of(team + "/sentiment", team, NASTY, "1"),
            List.of(team + "/sentiment", team, "one", "1"));
    assertThat(json.path("running").asBoolean()).isTrue();
    assertThat(each(spender.get("/statements"), "month")).containsExactly(month());

    Told csv = statement("text/csv").isFine();
    List<String> rows = csv.text().lines().toList();
    assertThat(rows.getFirst()).isEqualTo("kind,asset,asset_id,supplier,key,key_id,calls,credits");
    BigDecimal sum =
        rows.subList(1, rows.size() - 1).stream()
            .map(row -> new BigDecimal(row.substring(row.lastIndexOf(',') + 1)))
            .reduce(BigDecimal.ZERO, BigDecimal::add);
    assertThat(rows.getLast()).isEqualTo("closing,,,,,,," + sum.toPlainString());
    assertThat(sum).isEqualByComparingTo("99.2");
    assertThat(csv.header("content-disposition")).contains("statement-", month() + ".csv");

    Told html = statement("text/html").isFine();
    assertThat(html.text())
        .contains(
            row("Granted", "100"),
            row("Spent", "-1"),
            row("Refunded", "0.2"),
            row("Closing balance", "99.2"),
            // by asset, by supplier, by key
            row(team + "/sentiment", "2", "0.8"),
            row(team, "2", "0.8"),
            row("one", "1", "0.3"));
  }

  @Test
  void tellKeysOfOneNameApart() {
    for (String text : List.of("ab", "abcd")) {
      spender.counted(crew.issue(KeyTerms.named("one")).secret().plain(), text);
    }
    List<String> ids =
        statement("application/json")
            .isFine()
            .json()
            .path("lines")
            .valueStream()
            .map(line -> line.path("key").asString())
            .toList();

    assertThat(ids).hasSize(2).doesNotHaveDuplicates();
    assertThat(statement("text/html").text())
        .contains(
            row("one (%s)".formatted(ids.getFirst()), "1", "0.5"),
            row("one (%s)".formatted(ids.getLast()), "1", "0.5"));
  }

  private static String row(String name, String... numbers) {
    return "<tr><td>%s</td><td class=\"n\">%s</td></tr>"
        .formatted(name, String.join("</td><td class=\"n\">", numbers));
  }

  @Test
  void areHarmlessInASpreadsheetAndInABrowser() {
    spender.counted(crew.issue(KeyTerms.named(NASTY)).secret().plain(), "ab");

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
      spender.ask("GET", "/statements/" + month).send().isProblem(404, "not_found");
    }
    statement("image/png").isProblem(406, "not_acceptable");
  }
}
