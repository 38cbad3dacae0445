package dev.stoa.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.Signature;
import dev.stoa.catalogue.Visibility;
import dev.stoa.kernel.Json;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// What is set aside for one step `m`, in units.
final class StepPricesTest {

  private static final Signature WHOLE =
      SampleModels.whole(
          "{'one': {'type': 'string'}, 'many': {'type': 'array', 'items': {'type': 'string'}}, 'any': {}}",
          "{}");
  private static final String INPUTS =
      """
      {'type': 'object', 'properties': {
        'text': {'type': 'string', 'maxLength': 1000},
        'either': {'type': ['string', 'array'], 'maxLength': 20, 'maxItems': 30,
                   'items': {'type': 'string', 'maxLength': 20}},
        'list': {'type': 'array', 'maxItems': 5, 'items': {'type': 'string', 'maxLength': 7}},
        'loud': {'type': 'boolean'}, 'speed': {'type': 'number'},
        'file': {'type': 'string', 'contentEncoding': 'base64'},
        'boundless': {'type': 'string'}}}
      """;

  @ParameterizedTest(name = "{0} of {1} > {2}")
  @CsvSource(
      delimiter = '|',
      value = {
        "calls      | in.one  | text      | 1",
        "calls      | in.one  | either    | 1",
        "calls      | in.many | either    | 30",
        "calls      | in.any  | either    | 30",
        "calls      | in.many | list      | 1",
        "characters | in.one  | text      | 1000",
        "characters | in.any  | text      | 1000",
        "characters | in.one  | either    | 20",
        "characters | in.many | either    | 600",
        "characters | in.many | list      | 35",
        "characters | in.one  | boundless | 100000",
        "characters | in.one  | file      | 1",
        "characters | in.any  | loud      | 1",
        "characters | in.any  | speed     | 1",
        "seconds    | in.one  | text      | 1",
      })
  void isAsManyUnitsAsTheInputsOfAModelLetItHave(
      String unit, String from, String input, long units) {
    assertUnits("{'id':'m','kind':'model','model':'sum'}", unit, null, from, input, units);
  }

  @ParameterizedTest(name = "{0} with {1}")
  @CsvSource(
      delimiter = '|',
      value = {
        "calls      | {'either': ['a','b','c']}           | 3",
        "characters | {'list': ['a','b']}                 | 1014",
        "characters | {'loud': true, 'speed': 2}          | 1000",
      })
  void countsValuesThatAreAlwaysTheSame(String unit, String values, long units) {
    String node = "{'id':'m','kind':'model','model':'sum','values':%s}".formatted(values);
    assertUnits(node, unit, null, "in.one", "text", units);
  }

  @ParameterizedTest
  @CsvSource({"calls, 4", "characters, 4000", "seconds, 4"})
  void isForEachItemTheMostOfACall(String unit, long units) {
    assertUnits(
        "{'id':'m','kind':'for-each','model':'sum','over':'text','itemsMax':4}",
        unit,
        null,
        "in.many",
        "text",
        units);
  }

  @ParameterizedTest
  @CsvSource({"calls, 1", "characters, 1050", "seconds, 50"})
  void addsWhatTheAnswerMayHave(String unit, long units) {
    assertUnits("{'id':'m','kind':'model','model':'sum'}", unit, 50, "in.one", "text", units);
  }

  private static void assertUnits(
      String node,
      String unit,
      @Nullable Integer outputMax,
      String from,
      String input,
      long units) {
    var shelf =
        new SampleShelf()
            .with(
                "sum",
                SampleShelf.TEAM,
                Visibility.PRIVATE,
                unit,
                outputMax,
                Json.parse(INPUTS.replace('\'', '"')));
    Graph graph = SampleGraph.of(node, from + " > m." + input);

    var prices = new StepPrices(graph, WHOLE, ref -> shelf.find(ref.toString()));

    assertThat(prices.most(SampleShelf.NOW)).isEqualTo(SampleShelf.PRICE.times(units));
  }
}
