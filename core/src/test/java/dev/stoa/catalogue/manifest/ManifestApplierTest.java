package dev.stoa.catalogue.manifest;

import static dev.stoa.catalogue.manifest.SampleManifests.CARD;
import static dev.stoa.catalogue.manifest.SampleManifests.FUNCTION;
import static dev.stoa.catalogue.manifest.SampleManifests.MODEL;
import static dev.stoa.catalogue.manifest.SampleManifests.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.ApplyAnswer;
import dev.stoa.catalogue.ApplyAnswer.Applied;
import dev.stoa.catalogue.ApplyAnswer.Item;
import dev.stoa.catalogue.ApplyAnswer.Outcome;
import dev.stoa.catalogue.ApplyAnswer.Refused;
import dev.stoa.catalogue.ManifestFault;
import dev.stoa.catalogue.Rights;
import dev.stoa.catalogue.SampleCatalogue;
import dev.stoa.catalogue.Signature;
import dev.stoa.catalogue.Tables;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.TeamId;
import dev.stoa.storage.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

final class ManifestApplierTest {

  private final TestDatabase db = TestDatabase.fresh();
  private final SampleCatalogue catalogue = new SampleCatalogue(db);
  private final TeamId house = catalogue.team("stoa");
  private final ManifestApplier applier =
      new ManifestApplier(
          new ManifestReader(catalogue.schemas, ManifestApplierTest::believed), catalogue.applier);

  /// The files of data sets are not made yet when this runs.
  private static Tables.Reading believed(JsonNode table) {
    JsonNode any = Json.parse("{\"type\":\"object\",\"additionalProperties\":true}");
    return new Tables.Reading.Read(table, new Signature(any, any));
  }

  @AfterEach
  void close() {
    db.close();
  }

  @Test
  void appliesTheShippedCatalogueTwiceTheSecondTimeForNothing() throws IOException {
    List<ManifestFile> files = shipped();
    assertThat(outcomes(applier.apply(house, Rights.ADMINISTRATOR, files)))
        .contains(Outcome.CREATED);
    assertThat(outcomes(applier.apply(house, Rights.ADMINISTRATOR, files)))
        .containsOnly(Outcome.UNCHANGED);
    assertThat(catalogue.find("sentiment").asset().address()).isEqualTo("sentiment");
    assertThat(catalogue.find("sentiment").defaultPlan().orElseThrow().pricePerUnit().nanos())
        .isEqualTo(100_000);
  }

  @Test
  void reportsFaultsOfFormAndOfSenseTogether() {
    String function = FUNCTION.replace("unit: calls", "unit: miles");
    String model = MODEL.replace("supplier: acme", "supplier: nobody");
    var file = SampleManifests.all(SUPPLIER, function, model);
    assertThat(faults(applier.apply(house, Rights.ADMINISTRATOR, List.of(file, CARD))))
        .containsExactly(
            "models/all.yaml:9: /unit: Must be one of 'calls', 'characters', 'tokens', 'seconds',"
                + " 'rows', 'bytes'.",
            "models/all.yaml:28: /supplier: There is no supplier 'nobody'.");
  }

  @Test
  void doesNotCallUnknownWhatCouldNotBeRead() {
    String model = MODEL.replace("sentiment-analysis", "new-function");
    String function =
        FUNCTION.replace("sentiment-analysis", "new-function").replace("unit: calls", "unit: x");
    var file = SampleManifests.all(function, model);
    assertThat(faults(applier.apply(house, Rights.ADMINISTRATOR, List.of(file, CARD))))
        .singleElement()
        .asString()
        .contains("/unit");
  }

  /// The files under `catalogue/` at the root of the repository, named as the product names them.
  private static List<ManifestFile> shipped() throws IOException {
    Path root = Path.of("..", "catalogue");
    List<ManifestFile> files = new ArrayList<>();
    try (Stream<Path> paths = Files.walk(root)) {
      for (Path path : paths.filter(Files::isRegularFile).sorted().toList()) {
        files.add(ManifestFile.of(root.relativize(path).toString(), Files.readAllBytes(path)));
      }
    }
    return files;
  }

  private static List<Outcome> outcomes(ApplyAnswer answer) {
    return switch (answer) {
      case Applied(List<Item> items) -> items.stream().map(Item::outcome).toList();
      case Refused(List<ManifestFault> faults) -> throw new AssertionError(faults);
    };
  }

  private static List<String> faults(ApplyAnswer answer) {
    return switch (answer) {
      case Applied _ -> List.of();
      case Refused(List<ManifestFault> faults) ->
          faults.stream().map(ManifestFault::toString).toList();
    };
  }
}
