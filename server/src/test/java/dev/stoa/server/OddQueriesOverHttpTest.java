package dev.stoa.server;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.RateLimits;
import dev.stoa.kernel.Role;
import dev.stoa.keys.KeyTerms;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// Queries of a data set that are wrong, hostile, or ask for what is not there. Each test has a
/// team of its own, so that the plan has room for all their calls.
@ExtendWith(StoaExtension.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class OddQueriesOverHttpTest {

  private static final String PARAMETERS = "select, order, limit, cursor";

  private final RunningStoa stoa;
  private final Crew first;
  private String key = "";

  OddQueriesOverHttpTest(RunningStoa stoa) {
    this.stoa = stoa;
    this.first = Crew.found(stoa);
  }

  @BeforeEach
  void subscribe() {
    Crew crew = Crew.found(stoa, Map.of(Role.OWNER, first.person(Role.OWNER)));
    crew.subscribe(AssetType.DATA, "penguins");
    key =
        crew.issue(KeyTerms.named("odd").withLimits(RateLimits.requests(1_000, null, null)))
            .secret()
            .plain();
  }

  private Told get(String query) {
    return stoa.ask("GET", "/data/penguins" + query).key(key).send();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "?colour=red              | /colour       | Columns: species, island, beak_length_mm",
        "?colour=red              | /colour       | Parameters: " + PARAMETERS,
        "?specie=Adelie           | /specie       | did you mean 'species'?",
        "?species.like=A          | /species.like | eq, ne, gt, gte, lt, lte, null",
        "?body_mass_g=heavy       | /body_mass_g  | must be a whole number; it is 'heavy'",
        "?beak_length_mm.gt=wide  | /beak_length_mm.gt | must be a number",
        "?sex.null=maybe          | /sex.null     | must be true or false",
        "?limit=0                 | /limit        | from 1 to 1000",
        "?limit=1001              | /limit        | from 1 to 1000",
        "?limit=-1                | /limit        | from 1 to 1000",
        "?limit=                  | /limit        | from 1 to 1000",
        "?limit=1&limit=2         | /limit        | give it once",
        "?order=age               | /order        | Columns: species, island",
        "?select=age              | /select       | Columns: species, island",
        "?cursor=                 | /cursor       | begin again without it",
        "?cursor=WyJhIiwiYiIsMV0  | /cursor       | another version",
        "?async=true              | /async        | " + PARAMETERS,
        "/rows?offset=10          | /offset       | Parameters: " + PARAMETERS,
        "/export?cursor=a         | /cursor       | these are select, order, limit",
        "/export?limit=0          | /limit        | of at least 1",
        "/statistics?order=sex    | /order        | these are select",
        "/schema?limit=1          | /limit        | takes no parameters",
      })
  void whatIsWrongIsToldWithTheChoices(String query, String pointer, String words) {
    Told told = get(query).isProblem(422, "invalid_input");

    assertThat(told.pointers()).containsExactly(pointer);
    assertThat(told.json().at("/faults/0/message").asString()).contains(words);
  }

  @Test
  void aCursorOfAnotherQueryIsRefused() {
    String cursor = cursorOf(get("?species=Adelie&limit=1"));

    for (String query : List.of("?species=Gentoo", "?species=Adelie&order=sex", "?")) {
      Told told = get(query + "&cursor=" + cursor).isProblem(422, "invalid_input");

      assertThat(told.pointers()).containsExactly("/cursor");
      assertThat(told.text()).contains("other filters or another order");
    }
  }

  @ParameterizedTest
  @CsvSource({"342, ''", "343, ''", "344, ''", "344, -body_mass_g", "4000000000000000000, sex"})
  void beyondTheLastRowThereAreNoItems(long last, String order) {
    String ordered = order.isEmpty() ? "" : "&order=" + order;
    String cursor = moved(cursorOf(get("?limit=1" + ordered)), last);

    Told told = get("?limit=5&cursor=" + cursor + ordered).isFine();

    JsonNode page = told.json();
    assertThat(page.at("/data/items")).hasSize(last == 342 ? 1 : 0);
    assertThat(page.at("/data/total").asInt()).isEqualTo(344);
    assertThat(page.at("/data/nextCursor").isNull()).isTrue();
    assertThat(page.at("/usage/rows").asInt()).isEqualTo(page.at("/data/items").size());
    assertThat(told.header("link")).isEmpty();
  }

  /// The cursor, as if the page before had ended at another row.
  private static String moved(String cursor, long row) {
    JsonNode parts = Json.mapper().readTree(Base64.getUrlDecoder().decode(cursor));
    String text = "[%s,%s,%d]".formatted(parts.path(0), parts.path(1), row);
    return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
  }

  private static String cursorOf(Told page) {
    return page.isFine().json().at("/data/nextCursor").asString();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "'; drop table x; --",
        "\"",
        "a\"b'c;d",
        "🐧 ペンギン",
        "\\",
        "%_",
        "\u0001\n\t",
        "$1 ? :x"
      })
  void hostileNamesAndValuesAreFaultsOrValues(String hostile) {
    String written = URLEncoder.encode(hostile, UTF_8);

    assertThat(get("?species=" + written).isFine().json().at("/data/total").asInt()).isZero();
    assertThat(get("?species.ne=" + written).isFine().json().at("/data/total").asInt())
        .isEqualTo(344);
    for (String query : List.of("?" + written + "=1", "?" + written + ".gt=1")) {
      Told told = get(query).isProblem(422, "invalid_input");
      assertThat(told.pointers()).hasSize(1);
    }
    for (String name : List.of("select", "order", "cursor", "limit")) {
      assertThat(get("?" + name + "=" + written).isProblem(422, "invalid_input").pointers())
          .contains("/" + name);
    }
    get("?format=" + written).isProblem(406, "not_acceptable");
  }

  @Test
  void valuesAndNamesAsLongAsAnAddressMayBeAreReadAndLongerOnesRefused() {
    String quotes = "%27".repeat(15_000);
    assertThat(get("?species=" + quotes).isFine().json().at("/data/total").asInt()).isZero();
    get("?" + quotes + "=1").isProblem(422, "invalid_input");
    get("?species=" + "x".repeat(64 * 1024)).isProblem(413, "query_too_long");
    assertThat(get("").isFine().json().at("/data/total").asInt()).isEqualTo(344);
  }
}
