package dev.stoa.catalogue.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class SchemaCheckTest {

  private static final String SCHEMA =
      """
      {"type":"object",
       "properties":{
         "text":{"type":"string","minLength":1,"maxLength":5},
         "count":{"type":"integer","minimum":1},
         "mode":{"enum":["fast","exact"]},
         "tags":{"type":"array","items":{"type":"string"},"maxItems":2,"uniqueItems":true},
         "either":{"anyOf":[{"type":"string"},{"type":"integer","minimum":3}]},
         "rows":{"type":"array","items":{"anyOf":[{"type":"string"},{"type":"null"}]}},
         "code":{"type":"string","pattern":"^(a+)+$"}},
       "required":["text"],
       "additionalProperties":false}
      """;

  private final SchemaCheck check = SchemaCheck.compile(Json.parse(SCHEMA));

  @Test
  void reportsEveryFaultAtItsPlace() {
    assertThat(check("{'count':0,'mode':'slow','tags':['a','a','b'],'txt':'x'}"))
        .containsExactlyInAnyOrder(
            new Fault("/text", "'text' is missing."),
            new Fault("/count", "Must be at least 1."),
            new Fault("/mode", "Must be one of 'fast', 'exact'."),
            new Fault("/tags", "Must have at most 2 items; it has 3."),
            new Fault("/tags", "Must not have the same item twice."),
            new Fault("/txt", "'txt' is not known here; did you mean 'text'?"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'text':5}                   | /text   | Must be text, not a whole number.",
        "{'text':''}                  | /text   | Must not be empty.",
        "{'text':'a','count':1.5}     | /count  | Must be a whole number, not a number with a fraction.",
        "{'text':'a','tags':[1]}      | /tags/0 | Must be text, not a whole number.",
        "{'text':'a','either':1}      | /either | Must be text, not a whole number. Or: Must be at least 3.",
        "{'text':'a','un/k~n':1}      | /un~1k~0n | 'un/k~n' is not known here; known are text, count,"
            + " mode, tags, either, rows, code.",
        "{'text':'a','count':1e999999999} | /count | The number is out of range.",
        "{'text':'a','count':1e30}    | /count  | The number is out of range.",
      })
  void saysWhatIsWrongInWords(String instance, String pointer, String message) {
    assertThat(check(instance)).containsExactly(new Fault(pointer, message));
  }

  @Test
  void namesTheWholeWhenItIsNoObject() {
    assertThat(check("[]")).containsExactly(new Fault("", "Must be an object, not a list."));
  }

  @Test
  void countsCodePointsNotUnits() {
    assertThat(check("{'text':'😀😀😀😀😀'}")).isEmpty();
    assertThat(check("{'text':'😀😀😀😀😀😀'}"))
        .containsExactly(new Fault("/text", "Must have at most 5 characters; it has 6."));
  }

  @Test
  void keepsTheFaultsOfTwoItemsApart() {
    assertThat(check("{'text':'a','rows':[1,2]}"))
        .extracting(Fault::pointer)
        .containsExactly("/rows/0", "/rows/1");
  }

  @Test
  void matchesAHostilePatternInTimeLinearInTheText() {
    String text = "a".repeat(100_000) + "!";
    assertThat(check("{'text':'a','code':'" + text + "'}"))
        .extracting(Fault::pointer)
        .containsExactly("/code");
  }

  private List<Fault> check(String instance) {
    return check.check(Json.parse(instance.replace('\'', '"')));
  }
}
