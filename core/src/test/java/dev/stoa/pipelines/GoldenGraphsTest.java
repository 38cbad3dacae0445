package dev.stoa.pipelines;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.Signature;
import dev.stoa.catalogue.schema.JsonSchemas;
import dev.stoa.kernel.AssetRef;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLMapper;

/// Graphs as publishers write them, each in a file with all that is said of it, word for word, or
/// with what it answers.
final class GoldenGraphsTest {

  private static final Path FOLDER = Path.of("src/test/resources/dev/stoa/pipelines/graphs");

  static Stream<Path> invalid() throws IOException {
    return filesIn("invalid");
  }

  static Stream<Path> valid() throws IOException {
    return filesIn("valid");
  }

  private static Stream<Path> filesIn(String folder) throws IOException {
    try (Stream<Path> files = Files.list(FOLDER.resolve(folder))) {
      return files.sorted().toList().stream();
    }
  }

  @ParameterizedTest
  @MethodSource("invalid")
  void everyFaultIsToldWordForWord(Path file) {
    JsonNode golden = read(file);

    assertThat(faultsOf(golden))
        .containsExactlyElementsOf(
            golden.path("faults").valueStream().map(JsonNode::asString).toList());
  }

  @ParameterizedTest
  @MethodSource("valid")
  void aSoundGraphAnswers(Path file) throws Exception {
    JsonNode golden = read(file);

    assertThat(faultsOf(golden)).isEmpty();
    Graph graph = ((GraphRead.Sound) GraphReader.read(golden.path("graph"))).graph();
    assertThat(
            new PipelineRun(graph, new SampleModels(), GoldenGraphsTest::answer)
                .run((ObjectNode) golden.path("given"), Duration.ofSeconds(30)))
        .isEqualTo(new RunAnswer.Finished((ObjectNode) golden.path("answer")));
  }

  /// `sentences` cuts at full stops; others answer a label of the node and its text.
  private static StepExecutor.Answer answer(String node, AssetRef model, ObjectNode inputs) {
    String text = inputs.path("text").stringValue();
    ObjectNode outputs = Json.mapper().createObjectNode();
    if (model.toString().equals("sentences")) {
      for (String sentence : text.split("\\. ", -1)) {
        outputs.withArrayProperty("sentences").add(sentence);
      }
    } else {
      outputs.put("label", node + "(" + text + ")");
    }
    return new StepExecutor.Answer.Answered(outputs);
  }

  private static List<String> faultsOf(JsonNode golden) {
    var whole = new Signature(golden.path("inputs"), golden.path("outputs"));
    List<Fault> faults =
        switch (GraphReader.read(golden.path("graph"))) {
          case GraphRead.Faulty(List<Fault> found) -> found;
          case GraphRead.Sound(Graph graph) ->
              new GraphCheck(new SampleModels(), new JsonSchemas()).faultsOf(graph, whole);
        };
    return faults.stream().map(fault -> fault.pointer() + ": " + fault.message()).toList();
  }

  private static JsonNode read(Path file) {
    return new YAMLMapper().readTree(file.toFile());
  }
}
