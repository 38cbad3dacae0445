package dev.stoa.engines.shipped;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.AssetDraft;
import dev.stoa.catalogue.Example;
import dev.stoa.catalogue.Function;
import dev.stoa.catalogue.ListForm;
import dev.stoa.catalogue.Target;
import dev.stoa.catalogue.media.FileInputs;
import dev.stoa.catalogue.schema.SchemaCheck;
import dev.stoa.invocation.ItemByItem;
import dev.stoa.kernel.Fault;
import dev.stoa.providers.EngineHost;
import dev.stoa.providers.EngineRoom;
import dev.stoa.providers.ProviderAnswer;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// Every model of the catalogue answers, and answers what its card shows.
class ShippedModelsTest {

  private static final SampleShop SHOP = shop();
  private static final EngineHost HOST =
      new EngineHost(ShippedEngines.all(), EngineRoom.ofThisMachine(), InstantSource.system());

  private static SampleShop shop() {
    try {
      return SampleShop.read();
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @AfterAll
  static void close() {
    HOST.close();
  }

  static List<Arguments> examples() {
    List<Arguments> examples = new ArrayList<>();
    for (AssetDraft model : SHOP.models()) {
      for (Example example : model.version().examples()) {
        examples.add(Arguments.of(model.slug(), example.title(), model, example));
      }
    }
    return examples;
  }

  @ParameterizedTest(name = "{0}: {1}")
  @MethodSource("examples")
  void anExampleAnswersWhatTheCardShows(
      String slug, String title, AssetDraft model, Example example) {
    Function function = SHOP.function(model);
    JsonNode output = answer(engine(model), function, example.inputs());
    assertThat(SchemaCheck.compile(function.outputs()).check(output)).isEmpty();
    if (example.outputs() != null) {
      assertThat(Likeness.difference(example.outputs(), output)).as("got %s", output).isEmpty();
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void aListIsAnsweredAsEachOfItAlone(String slug, AssetDraft model) {
    Function function = SHOP.function(model);
    ObjectNode inputs = (ObjectNode) model.version().examples().getFirst().inputs().deepCopy();
    JsonNode alone = answer(engine(model), function, inputs);
    for (var input : function.inputs().path("properties").properties()) {
      if (function.outputs().path("properties").has(ListForm.RESULTS)
          && input.getValue().path("type").isArray()) {
        JsonNode one = inputs.path(input.getKey());
        inputs.putArray(input.getKey()).add(one).add(one);
      }
    }
    JsonNode listed = answer(engine(model), function, inputs);
    assertThat(SchemaCheck.compile(function.outputs()).check(listed)).isEmpty();
    if (listed.has(ListForm.RESULTS)) {
      assertThat(listed.path(ListForm.RESULTS)).hasSize(2).allMatch(alone::equals);
    }
  }

  @Test
  void aPictureThatCannotBeReadIsToldByItsPlaceInTheList() {
    AssetDraft model =
        SHOP.models().stream()
            .filter(each -> each.slug().equals("face-detection"))
            .findFirst()
            .orElseThrow();
    Function function = SHOP.function(model);
    ObjectNode inputs = opened(model.version().examples().getFirst().inputs(), function);
    JsonNode good = inputs.path("image");
    byte[] broken = Arrays.copyOf(good.binaryValue(), 40);
    inputs.putArray("image").add(good).add(broken);
    ProviderAnswer answer =
        new ItemByItem("image", Duration.ofMinutes(1))
            .ask(inputs, item -> HOST.run(engine(model), item, Duration.ofMinutes(1)));
    assertThat(answer)
        .isInstanceOfSatisfying(
            ProviderAnswer.BadInput.class,
            bad -> assertThat(bad.fault().pointer()).isEqualTo("/image/1"));
  }

  /// As an engine gets them: files are bytes.
  private static ObjectNode opened(JsonNode inputs, Function function) {
    ObjectNode opened = (ObjectNode) inputs.deepCopy();
    assertThat(FileInputs.of(function.inputs()).open(opened)).isEmpty();
    return opened;
  }

  private static JsonNode answer(String engine, Function function, JsonNode given) {
    ObjectNode inputs = opened(given, function);
    Duration timeout = Duration.ofMinutes(1);
    ProviderAnswer answer =
        ListForm.listIn(function.inputs(), function.outputs(), inputs)
            .map(list -> new ItemByItem(list, timeout))
            .map(list -> list.ask(inputs, item -> HOST.run(engine, item, timeout)))
            .orElseGet(() -> HOST.run(engine, inputs, timeout));
    return switch (answer) {
      case ProviderAnswer.Answered answered -> answered.output();
      case ProviderAnswer.Failed failed ->
          throw new AssertionError(failed.detail(), failed.cause());
      case ProviderAnswer.BadInput(Fault fault) -> throw new AssertionError(fault);
      case ProviderAnswer.Busy _, ProviderAnswer.Resting _, ProviderAnswer.TimedOut _ ->
          throw new AssertionError(engine);
    };
  }

  private static String engine(AssetDraft model) {
    return switch (model.version().targets().getFirst()) {
      case Target.Engine(String engine, _, _) -> engine;
      case Target.Http http -> throw new AssertionError(http);
    };
  }

  static List<Arguments> models() {
    return SHOP.models().stream().map(model -> Arguments.of(model.slug(), model)).toList();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("models")
  void aCardTellsWhatItMust(String slug, AssetDraft model) {
    assertThat(model.version().card())
        .contains("## What it answers")
        .contains("## What it is for")
        .contains("## What it is not")
        .contains("## How good it is")
        .contains("## How it works")
        .contains("## Licences");
    assertThat(model.version().examples()).as("examples").isNotEmpty();
    assertThat(model.listing().languages()).as("languages").isNotEmpty();
    assertThat(model.listing().license()).as("licence").isNotNull();
  }

  @Test
  void everyModelHasAnEngineAndEveryEngineAModel() {
    assertThat(SHOP.models().stream().map(ShippedModelsTest::engine))
        .containsExactlyInAnyOrderElementsOf(
            ShippedEngines.all().stream().map(source -> source.name()).toList());
  }
}
