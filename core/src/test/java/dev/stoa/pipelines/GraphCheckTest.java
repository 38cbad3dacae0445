package dev.stoa.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.Signature;
import dev.stoa.catalogue.schema.JsonSchemas;
import dev.stoa.kernel.Fault;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GraphCheckTest {

  private static final String MOOD = "{'id':'mood','kind':'model','model':'sentiment'}";
  private static final Signature WHOLE =
      SampleModels.whole(
          "{'text': {'type': 'string'}, 'count': {'type': 'integer'}}",
          "{'mood': {'type': 'string'}}");

  private static List<String> faults(Graph graph) {
    return new GraphCheck(new SampleModels(), new JsonSchemas())
        .faultsOf(graph, WHOLE).stream().map(GraphCheckTest::inOneLine).toList();
  }

  private static String inOneLine(Fault fault) {
    return fault.pointer() + ": " + fault.message();
  }

  @Test
  void findsNothingInASoundGraph() {
    assertThat(faults(SampleGraph.of(MOOD, "in.text > mood.text", "mood.label > out.mood")))
        .isEmpty();
  }

  @Test
  void tellsOfEveryNodeOnACycle() {
    var graph =
        SampleGraph.of(
            MOOD + ",{'id':'again','kind':'model','model':'sentiment'}",
            "mood.label > again.text",
            "again.label > mood.text",
            "mood.label > out.mood");

    assertThat(faults(graph))
        .containsExactly(
            "/nodes/2: Node 'mood' is on a cycle: it would need what it makes itself.",
            "/nodes/3: Node 'again' is on a cycle: it would need what it makes itself.",
            "/nodes/0: Node 'in' leads to no output.",
            "/nodes/1: Node 'out' is not reached from the input.");
  }

  @Test
  void tellsOfAMissingInputAndAnUnknownModel() {
    var graph =
        SampleGraph.of(
            "{'id':'topic','kind':'model','model':'topics'},{'id':'x','kind':'model','model':'gone'}",
            "in.text > topic.text",
            "in.text > x.text",
            "x.label > out.mood",
            "topic.label > x.other");

    assertThat(faults(graph))
        .containsExactly(
            "/nodes/2: Node 'topic' needs its input 'labels'.",
            "/nodes/3: Node 'x' calls the model gone, which does not exist or is not the team's to use.");
  }

  @Test
  void tellsOfTypesThatDoNotFit() {
    var graph =
        SampleGraph.of(
            MOOD + ",{'id':'parts','kind':'model','model':'sentences'}",
            "in.count > mood.text",
            "in.text > parts.text",
            "mood.label > out.mood",
            "parts.sentences > out.mood");

    assertThat(faults(graph))
        .containsExactly(
            "/links/0: in.count → mood.text does not fit: in.count is integer, mood.text takes string.",
            "/links/3: parts.sentences → out.mood does not fit: parts.sentences is array of string, out.mood takes string.",
            "/nodes/1: Node 'out' gets its input 'mood' from 2 links; only what a decision chooses between may come from several.");
  }

  @Test
  void tellsOfNodesThatAreCutOff() {
    var graph =
        SampleGraph.of(
            MOOD
                + ",{'id':'idle','kind':'model','model':'sentiment','values':{'text':'a'}}"
                + ",{'id':'dead','kind':'model','model':'sentiment'}",
            "in.text > mood.text",
            "mood.label > out.mood",
            "in.text > dead.text");

    assertThat(faults(graph))
        .containsExactly(
            "/nodes/3: Node 'idle' is not reached from the input.",
            "/nodes/4: Node 'dead' leads to no output.");
  }

  @Test
  void tellsOfPortsThatDoNotExist() {
    var graph =
        SampleGraph.of(
            MOOD,
            "in.txt > mood.text",
            "mood.label > out.mood",
            "in.text > mood.language",
            "nobody.text > out.mood");

    assertThat(faults(graph))
        .contains(
            "/links/0/from: Node 'in' has no output 'txt'; it has count, text.",
            "/links/2/to: Node 'mood' has no input 'language'; it has text.",
            "/links/3/from: There is no node 'nobody'.");
  }

  @Test
  void tellsOfValuesThatDoNotFitOrAreLinkedToo() {
    var graph =
        SampleGraph.of(
            "{'id':'t','kind':'model','model':'topics','values':{'text':'a','labels':'b','x':1}}",
            "in.text > t.text",
            "t.label > out.mood");

    assertThat(faults(graph))
        .anyMatch(fault -> fault.contains("has a value and a link for its input 'text'"))
        .anyMatch(fault -> fault.contains("has a value that does not fit: /labels"))
        .anyMatch(fault -> fault.contains("has a value that does not fit: /x"));
  }

  @Test
  void aDecisionMayChooseBetweenTwoWaysToOneInput() {
    String which =
        "{'id':'which','kind':'decision','cases':[{'output':'good','equals':'positive'},{'output':'bad'}]}";
    String again = ",{'id':'again','kind':'model','model':'sentiment'}";
    var graph =
        SampleGraph.of(
            MOOD + "," + which + again,
            "in.text > mood.text",
            "mood.label > which.value",
            "in.text > which.data",
            "which.good > out.mood",
            "which.bad > again.text",
            "again.label > out.mood");

    assertThat(faults(graph)).isEmpty();
  }

  @Test
  void aDecisionNeedsAValue() {
    String which = "{'id':'which','kind':'decision','cases':[{'output':'rest'}]}";

    assertThat(faults(SampleGraph.of(which, "in.text > which.data", "which.rest > out.mood")))
        .containsExactly("/nodes/2: Node 'which' has nothing to decide on: link its 'value'.");
  }

  @Test
  void theListOfAForEachMustBeOne() {
    String each = "{'id':'each','kind':'for-each','model':'sentiment','over':'text'}";

    assertThat(faults(SampleGraph.of(each, "in.text > each.text", "each.label > out.mood")))
        .containsExactly(
            "/links/0: in.text → each.text does not fit: in.text is string, each.text takes array of string.",
            "/links/1: each.label → out.mood does not fit: each.label is array of string, out.mood takes string.");
  }
}
