package dev.stoa.catalogue.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class JsonSchemasTest {

  private final JsonSchemas schemas = new JsonSchemas();

  @Test
  void findsNothingWrongWithASoundSchema() {
    assertThat(
            faults(
                """
                {'type':'object','properties':{'pattern':{'type':'string'},'$ref':{'type':'string'},
                 'tree':{'$ref':'#/$defs/node'}},
                 '$defs':{'node':{'type':'object','properties':{'child':{'$ref':'#/$defs/node'}}}}}
                """))
        .isEmpty();
  }

  @Test
  void reportsEveryFaultOnceAtItsPlace() {
    assertThat(
            faults(
                """
                {'type':'objekt','properties':{'a':{'minLength':-1},'b':5,
                 'c':{'pattern':'(?=x)'}},'required':'x'}
                """))
        .extracting(Fault::pointer)
        .containsExactlyInAnyOrder(
            "/type",
            "/properties/a/minLength",
            "/properties/b",
            "/properties/c/pattern",
            "/required");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{'type':'object','$ref':'http://localhost/x'} | /$ref | may only point into this schema",
        "{'type':'object','$ref':'#/$defs/none'} | /$ref | points at nothing",
        "{'type':'object','$ref':'#'} | /$ref | leads back to itself",
        "{'type':'object','allOf':[{'anyOf':[{'$ref':'#'}]}]} | /allOf/0/anyOf/0/$ref | leads back",
        "{'type':'object','$id':'https://x.test/'} | /$id | not supported",
        "{'type':'object','properties':{'a':{'pattern':'('}}} | /properties/a/pattern | cannot be used",
        "{'type':'object','patternProperties':{'(?!a)':{}}} | /patternProperties/(?!a) | cannot be used",
        "{'type':'array'} | /type | must be 'object'",
        "{} | /type | must be 'object'",
      })
  void refusesWhatReachesOutOrNeverEnds(String schema, String pointer, String words) {
    assertThat(faults(schema))
        .singleElement()
        .satisfies(fault -> {
          assertThat(fault.pointer()).isEqualTo(pointer);
          assertThat(fault.message()).contains(words);
        });
  }

  @Test
  void refusesASchemaThatIsHugeOrDeep() {
    String deep = "{'type':'object','not':" + "{'not':".repeat(40) + "{}" + "}".repeat(41);
    assertThat(faults(deep)).anyMatch(fault -> fault.message().contains("nested more than 30"));
    String huge = "{'type':'object','title':'" + "x".repeat(70_000) + "'}";
    assertThat(faults(huge)).anyMatch(fault -> fault.message().contains("at most 64 KB"));
  }

  private List<Fault> faults(String schema) {
    return schemas.faultsOf(Json.parse(schema.replace('\'', '"')));
  }
}
