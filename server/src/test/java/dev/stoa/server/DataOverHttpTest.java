package dev.stoa.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Role;
import dev.stoa.keys.Scope;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import tools.jackson.databind.JsonNode;

/// The shipped data sets, as callers read them.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class DataOverHttpTest {

  private final RunningStoa stoa;
  private final Crew crew;
  private final String cookie;
  private final String key;

  DataOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.crew = Crew.found(stoa);
    this.cookie = crew.cookie(Role.OWNER);
    for (String data : List.of("penguins", "flights", "iris", "earthquakes")) {
      stoa.ask("POST", crew.path("/subscriptions"))
          .cookie(cookie)
          .json("{\"type\":\"data\",\"ref\":\"%s\"}".formatted(data))
          .send()
          .isFine();
    }
    this.key =
        stoa.ask("POST", crew.path("/keys"))
            .cookie(cookie)
            .json("{\"name\":\"data\",\"limits\":{\"requestsPerMinute\":1000}}")
            .send()
            .isFine()
            .json()
            .path("secret")
            .asString();
  }

  private Ask ask(String target) {
    return stoa.ask("GET", target).key(key);
  }

  private JsonNode fine(String target) {
    return ask(target).send().isFine().json();
  }

  @Test
  void rowsComeInTheEnvelopeAndCostWhatTheyAre() {
    Told told = ask("/data/penguins?species=Adelie&limit=10").send().isFine();

    JsonNode answer = told.json();
    assertThat(answer.at("/data/items")).hasSize(10);
    assertThat(answer.at("/data/items/0").toString())
        .isEqualTo(
            "{\"species\":\"Adelie\",\"island\":\"Torgersen\",\"beak_length_mm\":39.1,"
                + "\"beak_depth_mm\":18.7,\"flipper_length_mm\":181,\"body_mass_g\":3750,"
                + "\"sex\":\"male\"}");
    assertThat(answer.at("/data/total").asInt()).isEqualTo(152);
    assertThat(answer.path("usage").toString()).isEqualTo("{\"rows\":10}");
    assertThat(answer.path("usedCredits").decimalValue()).isEqualByComparingTo("0.00001");
    assertThat(told.header("x-stoa-cost")).isEqualTo("0.00001");
    assertThat(told.header("server-timing")).contains("total;dur=", "target;dur=");
    assertThat(answer.at("/asset/slug").asString()).isEqualTo("penguins");
  }

  @Test
  void theBytesOfAnAnswerAreCountedAsTheCallerGetsThem() {
    for (String target :
        List.of(
            "/data/penguins?limit=3",
            "/data/penguins?limit=3&format=csv",
            "/data/penguins/statistics",
            "/data/penguins/export?format=parquet",
            "/data/penguins/export?species=none&format=ndjson")) {
      Told told = ask(target).send().isFine();
      JsonNode call = new CallsOf(crew).awaited(told.header("x-request-id"));

      assertThat(call.path("bytes").asLong()).as(target).isEqualTo(told.length());
    }
    JsonNode used =
        stoa.ask("GET", crew.path("/usage?groupBy=asset")).cookie(cookie).send().isFine().json();
    assertThat(used.at("/total/bytes").asLong()).isPositive();
  }

  @Test
  void aPlanByTheByteChargesWhatTheCallerCanCount() {
    Crew other = Crew.found(stoa);
    stoa.ask("POST", other.path("/subscriptions"))
        .cookie(other.cookie(Role.OWNER))
        .json("{\"type\":\"data\",\"ref\":\"flights\",\"plan\":\"bytes\"}")
        .send()
        .isFine();
    String secret = other.key(Scope.CALL);
    BigDecimal perByte = new BigDecimal("0.00000001");

    for (int limit = 1; limit <= 12; limit++) {
      Told page = stoa.ask("GET", "/data/flights?limit=" + limit).key(secret).send().isFine();
      assertThat(page.json().at("/usage/bytes").asInt()).isEqualTo(page.length());
      assertThat(page.json().path("usedCredits").decimalValue())
          .isEqualByComparingTo(perByte.multiply(BigDecimal.valueOf(page.length())));
      assertThat(page.header("content-length")).isEqualTo(Integer.toString(page.length()));
    }
    Told csv =
        stoa.ask("GET", "/data/flights/export?limit=9&format=csv").key(secret).send().isFine();
    assertThat(new BigDecimal(csv.header("x-stoa-cost")))
        .isEqualByComparingTo(perByte.multiply(BigDecimal.valueOf(csv.length())));
    JsonNode call = new CallsOf(other).awaited(csv.header("x-request-id"));
    assertThat(call.path("unit").asString()).isEqualTo("bytes");
    assertThat(call.path("units").asInt()).isEqualTo(csv.length());
  }

  @Test
  void pagesTogetherAreTheWholeAndEndWithoutItems() {
    List<String> ids = new ArrayList<>();
    String next = "";
    do {
      JsonNode page =
          fine("/data/earthquakes/rows?mag.gte=4.5&select=id&limit=50" + cursor(next)).path("data");
      page.path("items").forEach(row -> ids.add(row.path("id").asString()));
      next = page.path("nextCursor").asString("");
    } while (!next.isEmpty());

    int total = fine("/data/earthquakes?mag.gte=4.5&limit=1").at("/data/total").asInt();
    assertThat(ids).hasSize(total).doesNotHaveDuplicates();
    JsonNode none = fine("/data/penguins?body_mass_g.gt=100000").path("data");
    assertThat(none.toString()).isEqualTo("{\"items\":[],\"total\":0,\"nextCursor\":null}");
  }

  @Test
  void everyFormTellsTheNextPageInItsHead() {
    for (String format : List.of("csv", "ndjson", "parquet", "arrow", "json")) {
      Told page =
          ask("/data/iris/rows?species=setosa&species=virginica&limit=60&format=" + format)
              .send()
              .isFine();
      assertThat(page.header("x-stoa-total")).as(format).isEqualTo("100");
      String link = page.header("link");
      assertThat(link)
          .startsWith("<" + stoa.address() + "/data/iris?species=setosa&species=virginica&")
          .endsWith(">; rel=\"next\"");

      String next = link.substring(link.indexOf("/data"), link.indexOf('>'));
      Told last = ask(next).send().isFine();
      assertThat(last.header("link")).isEmpty();
      assertThat(last.header("x-stoa-total")).isEqualTo("100");
      if (format.equals("csv")) {
        assertThat(page.text().lines()).hasSize(61);
        assertThat(last.text().lines()).hasSize(41);
      }
    }
    assertThat(ask("/data/iris/export?format=csv").send().header("link")).isEmpty();
    Told beyond = ask("/data/iris?species=none&format=csv").send().isFine();
    assertThat(beyond.text().lines()).hasSize(1);
    assertThat(beyond.header("x-stoa-total")).isEqualTo("0");
  }

  private static String cursor(String next) {
    return next.isEmpty() ? "" : "&cursor=" + next;
  }

  @Test
  void whatIsWrongWithAQueryIsToldAllAtOnceWithTheChoices() {
    Told told =
        ask("/data/penguins?limit=1001&wings=2&body_mass_g=heavy&order=age&island.like=x").send();

    told.isProblem(422, "invalid_input");
    assertThat(told.pointers())
        .containsExactlyInAnyOrder("/limit", "/wings", "/body_mass_g", "/order", "/island.like");
    assertThat(told.text()).contains("flipper_length_mm", "from 1 to 1000", "gte");
    String foreign = fine("/data/iris?limit=1").at("/data/nextCursor").asString();
    assertThat(ask("/data/penguins?cursor=" + foreign).send().pointers())
        .containsExactly("/cursor");
    ask("/data/penguins/schema?limit=1").send().isProblem(422, "invalid_input");
  }

  @Test
  void hostileNamesAndValuesAreValuesOrFaults() {
    String hostile = "%27%3B+drop+table+x%3B--+%22%F0%9F%90%A7";

    assertThat(fine("/data/penguins?species=" + hostile).at("/data/total").asInt()).isZero();
    ask("/data/penguins?" + hostile + "=1").send().isProblem(422, "invalid_input");
    ask("/data/penguins?order=" + hostile).send().isProblem(422, "invalid_input");
    assertThat(fine("/data/penguins").at("/data/total").asInt()).isEqualTo(344);
  }

  @Test
  void eachFormHasItsMediaTypeAndItsRows() {
    String address = "/data/iris/export?species=setosa&select=species,petal_length&limit=2";

    Told csv = ask(address).header("accept", "text/csv").send().isFine();
    assertThat(csv.text()).isEqualTo("species,petal_length\nsetosa,1.4\nsetosa,1.4\n");
    assertThat(csv.header("content-disposition")).contains("iris.csv");
    assertThat(csv.header("x-stoa-cost")).isEqualTo("0.000002");
    Told lines = ask(address + "&format=ndjson").send().isFine();
    assertThat(lines.text().lines()).hasSize(2).allMatch(line -> line.startsWith("{"));
    assertThat(ask(address).send().isFine().json()).hasSize(2);
    Told parquet = ask(address + "&format=parquet").send().isFine();
    assertThat(parquet.text()).startsWith("PAR1").endsWith("PAR1");
    assertThat(parquet.header("content-type")).isEqualTo("application/vnd.apache.parquet");
    Told page = ask("/data/iris?limit=3").header("accept", "text/csv").send().isFine();
    assertThat(page.text().lines()).hasSize(4);
  }

  @Test
  void aFormThatDoesNotExistIsRefusedWithThoseThatDo() {
    assertThat(ask("/data/iris?format=xml").send().isProblem(406, "not_acceptable").text())
        .contains("json, ndjson, csv, parquet, arrow");
    assertThat(
            ask("/data/iris/export")
                .header("accept", "image/png")
                .send()
                .isProblem(406, "not_acceptable")
                .text())
        .contains("text/csv", "application/vnd.apache.arrow.stream");
    ask("/data/iris/statistics?format=csv").send().isProblem(406, "not_acceptable");
  }

  @Test
  void anAnswerThatTheCallerHasCostsNoRowsAndIsACall() {
    Told first = ask("/data/iris?limit=5").send().isFine();
    Told again = ask("/data/iris?limit=5").header("if-none-match", first.header("etag")).send();

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.text()).isEmpty();
    assertThat(again.header("etag")).isEqualTo(first.header("etag"));
    assertThat(again.header("x-stoa-cost")).isEqualTo("0");
    assertThat(new CallsOf(crew).awaited(again.header("x-request-id")).path("status").asInt())
        .isEqualTo(304);
    assertThat(
            ask("/data/iris?limit=6").header("if-none-match", first.header("etag")).send().status())
        .isEqualTo(200);
  }

  @Test
  void schemaAndStatisticsTellWhatIsInIt() {
    JsonNode schema = fine("/data/penguins/schema").path("data");
    assertThat(schema.path("rows").asInt()).isEqualTo(344);
    assertThat(schema.at("/columns/5").toString())
        .isEqualTo(
            "{\"name\":\"body_mass_g\",\"type\":\"integer\",\"nullable\":true,"
                + "\"description\":\"Mass of the body.\",\"unit\":\"g\"}");
    JsonNode sex = fine("/data/penguins/statistics?select=sex").at("/data/columns/0");
    assertThat(sex.path("nulls").asInt()).isEqualTo(11);
    assertThat(sex.path("distinct").asInt()).isEqualTo(2);
  }

  @Test
  void threeMillionRowsArePagedLikeFew() {
    JsonNode page = fine("/data/flights?origin=SFO&order=-delay&limit=2").path("data");

    assertThat(page.path("total").asInt()).isEqualTo(60_869);
    assertThat(page.at("/items/0/delay").asInt()).isEqualTo(562);
    JsonNode next =
        fine("/data/flights?origin=SFO&order=-delay&limit=1&cursor="
                + page.path("nextCursor").asString())
            .path("data");
    assertThat(next.at("/items/0/delay").asInt()).isLessThanOrEqualTo(517);
  }

  @Test
  void onlyWhoIsSubscribedReadsAndABrowserGetsThePage() {
    stoa.ask("GET", "/data/penguins").send().isProblem(401, "no_key");
    ask("/data/co2").send().isProblem(403, "not_subscribed");
    ask("/data/nothing/rows").send().isProblem(404, "not_found");
    stoa.ask("POST", "/data/penguins")
        .key(key)
        .json("{}")
        .send()
        .isProblem(405, "method_not_allowed");
    Told browser =
        stoa.ask("GET", "/data/penguins/rows?limit=2").header("accept", "text/html").send();
    assertThat(browser.status()).isEqualTo(303);
    assertThat(browser.header("location")).isEqualTo("/discover/data/penguins?limit=2");
  }

  @Test
  void anExportIsOneCallInTheListWithItsRows() {
    Told told = ask("/data/iris/export?format=csv").send().isFine();

    JsonNode call = new CallsOf(crew).awaited(told.header("x-request-id"));

    assertThat(call.path("units").asInt()).isEqualTo(150);
    assertThat(call.path("unit").asString()).isEqualTo("rows");
    assertThat(call.path("cost").decimalValue()).isEqualByComparingTo("0.00015");
  }

  @Test
  void itsPageShowsColumnsAndACallThatWorks() {
    JsonNode page = stoa.ask("GET", "/api/assets/data/penguins").send().isFine().json();

    assertThat(page.at("/shown/table/rows").asInt()).isEqualTo(344);
    assertThat(page.at("/shown/table/columns")).hasSize(7);
    String curl = page.at("/snippets/0/code").asString();
    String target = curl.replaceAll("(?s).*'http://[^/]+(/[^']+)'.*", "$1");
    assertThat(fine(target).at("/data/items")).isNotEmpty();
    for (JsonNode example : page.at("/shown/examples")) {
      var query = new StringBuilder("/data/penguins?");
      example
          .path("inputs")
          .properties()
          .forEach(input ->
              query
                  .append(input.getKey())
                  .append('=')
                  .append(input.getValue().asString())
                  .append('&'));
      assertThat(fine(query.substring(0, query.length() - 1)).at("/data/items"))
          .as(query.toString())
          .isNotEmpty();
    }
  }

  @Test
  void itsDescriptionNamesEachColumnAsAParameter() {
    JsonNode document = stoa.ask("GET", "/data/penguins/openapi.json").send().isFine().json();

    JsonNode rows = document.at("/paths/~1data~1penguins/get");
    assertThat(rows.path("parameters").findValuesAsString("name"))
        .contains("species", "body_mass_g", "body_mass_g.gte", "select", "order", "limit", "cursor")
        .doesNotContain("species.gte");
    assertThat(rows.at("/responses/200/content").propertyNames())
        .contains("application/json", "text/csv", "application/vnd.apache.parquet");
    assertThat(document.path("paths").propertyNames())
        .contains("/data/penguins/export", "/data/penguins/statistics", "/data/penguins/schema");
    assertThat(document.findValuesAsString("$ref"))
        .allSatisfy(
            ref -> assertThat(document.at(ref.substring(1)).isMissingNode()).as(ref).isFalse());
  }

  @Test
  void nobodyPublishesDataSetsYet() {
    Told told =
        stoa.ask("POST", crew.path("/assets"))
            .cookie(cookie)
            .json("{\"type\":\"data\",\"slug\":\"mine\",\"name\":\"M\",\"summary\":\"S\"}")
            .send();

    told.isProblem(422, "invalid_input");
    assertThat(told.pointers()).containsExactly("/type");
    assertThat(told.text()).contains("Data sets come with Stoa");
  }
}
