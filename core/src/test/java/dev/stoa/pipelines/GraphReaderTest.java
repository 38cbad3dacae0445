package dev.stoa.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import java.util.List;
import org.junit.jupiter.api.Test;

final class GraphReaderTest {

  @Test
  void readsEveryKindOfNode() {
    Graph graph =
        SampleGraph.of(
            """
            {'id':'mood','kind':'model','model':'ann/mood@2','values':{'lang':'en'}},
            {'id':'each','kind':'for-each','model':'topics','over':'text','itemsMax':5},
            {'id':'which','kind':'decision','cases':[
              {'output':'good','equals':'positive'},{'output':'many','atLeast':3},
              {'output':'few','below':0.5},{'output':'rest'}]}
            """,
            "in.text > mood.text");

    assertThat(graph.nodes())
        .contains(
            new Node.Input("in"),
            new Node.Model(
                "mood",
                AssetRef.parse("ann/mood@2").orElseThrow(),
                Json.mapper().createObjectNode().put("lang", "en")),
            new Node.ForEach(
                "each",
                AssetRef.parse("topics").orElseThrow(),
                "text",
                5,
                Json.mapper().createObjectNode()),
            new Node.Decision(
                "which",
                List.of(
                    new Node.Case("good", new Node.Test.Equal(Json.parse("\"positive\""))),
                    new Node.Case("many", new Node.Test.AtLeast(3)),
                    new Node.Case("few", new Node.Test.Below(0.5)),
                    new Node.Case("rest", new Node.Test.Otherwise()))));
    assertThat(graph.links())
        .containsExactly(new Link(new Port("in", "text"), new Port("mood", "text")));
  }

  @Test
  void tellsEveryFaultWithItsPlace() {
    var read =
        SampleGraph.read(
            """
            {'id':'In','kind':'input'},
            {'id':'a','kind':'modle'},
            {'id':'b','kind':'model','model':'No Such','colour':1},
            {'id':'b','kind':'for-each','model':'topics','itemsMax':1000},
            {'id':'b','kind':'output'},
            {'id':'b','kind':'decision','cases':[{'output':'x','equals':1,'below':2},{'output':'x'}]}
            """,
            "in > a.text");

    assertThat(((GraphRead.Faulty) read).faults())
        .extracting(Fault::pointer, Fault::message)
        .map(Object::toString)
        .containsExactlyInAnyOrder(
            "(\"/nodes/0/id\", \"Must be 1 to 40 of a-z, 0-9 and -, beginning with a letter.\")",
            "(\"/nodes/1/kind\", \"Must be input, output, model, for-each or decision.\")",
            "(\"/nodes/2/colour\", \"Is not known here; these are: id, kind, model, values\")",
            "(\"/nodes/2/model\", \"'No Such' names no model.\")",
            "(\"/nodes/3/itemsMax\", \"Must be 1 to 100.\")",
            "(\"/nodes/3/over\", \"Must be a text.\")",
            "(\"/nodes/5/id\", \"There are two nodes 'b'.\")",
            "(\"/nodes/5/cases/0/equals\", \"A case has at most one of equals, atLeast and below.\")",
            "(\"/nodes/5/cases/1/output\", \"There are two cases 'x'.\")",
            "(\"/links/0/from\", \"Must be 'node.name', such as 'in.text'.\")");
  }

  @Test
  void refusesWhatIsNoGraph() {
    assertThat(GraphReader.read(Json.parse("[]"))).isInstanceOf(GraphRead.Faulty.class);
    assertThat(GraphReader.read(Json.parse("{}")))
        .isEqualTo(
            new GraphRead.Faulty(
                List.of(
                    new Fault("/nodes", "Must be a list of 1 to 50."),
                    new Fault("/links", "Must be a list of 1 to 200."))));
  }
}
