package dev.stoa.catalogue.manifest;

import static dev.stoa.catalogue.manifest.SampleManifests.CARD;
import static dev.stoa.catalogue.manifest.SampleManifests.FUNCTION;
import static dev.stoa.catalogue.manifest.SampleManifests.MODEL;
import static dev.stoa.catalogue.manifest.SampleManifests.SUPPLIER;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.AssetDraft;
import dev.stoa.catalogue.Declared;
import dev.stoa.catalogue.ManifestFault;
import dev.stoa.catalogue.Tables;
import dev.stoa.catalogue.Target;
import dev.stoa.catalogue.Visibility;
import dev.stoa.catalogue.schema.JsonSchemas;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Json;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class ManifestReaderTest {

  private final ManifestReader reader = new ManifestReader(new JsonSchemas(), Tables.NONE);

  @Test
  void readsManyDocumentsOfOneFileWithTheirCard() {
    var file = SampleManifests.all(SUPPLIER, FUNCTION, MODEL);
    assertThat(reader.read(List.of(file, CARD)))
        .isInstanceOfSatisfying(
            Read.Ok.class,
            ok -> {
              assertThat(ok.declared())
                  .extracting(Declared::key)
                  .containsExactly(
                      "supplier acme", "function sentiment-analysis", "model sentiment");
              AssetDraft model = ((Declared.OfAsset) ok.declared().get(2)).draft();
              assertThat(model.version().card()).isEqualTo(CARD.text());
              assertThat(model.version().targets())
                  .containsExactly(new Target.Engine("sentiment", 1, 0));
              assertThat(model.listing().languages()).containsExactly("en", "no");
              assertThat(model.listing().visibility()).isEqualTo(Visibility.PUBLIC);
              assertThat(model.plans())
                  .singleElement()
                  .satisfies(plan -> {
                    assertThat(plan.isDefault()).isTrue();
                    assertThat(plan.pricePerUnit()).isEqualTo(Credits.of(new BigDecimal("0.0001")));
                    assertThat(plan.limits().requestsPerMinute()).isEqualTo(60);
                  });
            });
  }

  @Test
  void readsTermsCapAndTrialOfAPlan() {
    String model =
        MODEL.replace(
            "    pricePerUnit: 0.0001\n",
            "    pricePerUnit: 0.0001\n    terms: Be nice.\n    outputMax: 512\n    trialCalls: 10\n");
    var file = SampleManifests.all(SUPPLIER, FUNCTION, model);
    assertThat(reader.read(List.of(file, CARD)))
        .isInstanceOfSatisfying(
            Read.Ok.class,
            ok ->
                assertThat(((Declared.OfAsset) ok.declared().get(2)).draft().plans())
                    .singleElement()
                    .satisfies(plan -> {
                      assertThat(plan.terms()).isEqualTo("Be nice.");
                      assertThat(plan.outputMax()).isEqualTo(512);
                      assertThat(plan.trialCalls()).isEqualTo(10);
                    }));
  }

  @Test
  void putsTheFilesThatAnExampleNamesIntoItsInputs() {
    String model = MODEL.replace("inputs: {text: I love it}", "files: {text: picture.bin}");
    var file = SampleManifests.all(SUPPLIER, FUNCTION, model);
    var picture = ManifestFile.of("models/picture.bin", new byte[] {1, 2});
    assertThat(reader.read(List.of(file, CARD, picture)))
        .isInstanceOfSatisfying(
            Read.Ok.class,
            ok -> {
              AssetDraft draft = ((Declared.OfAsset) ok.declared().get(2)).draft();
              assertThat(draft.version().examples().getFirst().inputs().path("text").asString())
                  .isEqualTo("AQI=");
            });
    var several =
        SampleManifests.all(
            SUPPLIER, FUNCTION, model.replace("picture.bin", "[picture.bin, picture.bin]"));
    assertThat(reader.read(List.of(several, CARD, picture)))
        .isInstanceOfSatisfying(
            Read.Ok.class,
            ok -> {
              AssetDraft draft = ((Declared.OfAsset) ok.declared().get(2)).draft();
              assertThat(draft.version().examples().getFirst().inputs().path("text"))
                  .isEqualTo(Json.parse("[\"AQI=\",\"AQI=\"]"));
            });
    assertThat(faults(SUPPLIER, FUNCTION, model))
        .singleElement()
        .asString()
        .contains("/examples/0/files/text", "There is no file 'picture.bin' beside this one.");
    assertThat(faults(MODEL.replace("    inputs: {text: I love it}\n", ""))).isNotEmpty();
  }

  @Test
  void reportsEveryFaultOfEveryDocumentWithItsLine() {
    String model =
        MODEL
            .replace("name: Sentiment\n", "nane: Sentiment\n")
            .replace("requestsPerMinute: 60", "requestsPerMinute: none")
            .replace("pricePerUnit: 0.0001", "pricePerUnit: -1");
    String supplier = SUPPLIER.replace("slug: acme", "slug: Acme & Co");
    assertThat(faults(supplier, model))
        .containsExactly(
            "models/all.yaml:2: /slug: Must match the pattern '^[a-z0-9][a-z0-9-]{0,62}[a-z0-9]$'.",
            "models/all.yaml:5: /name: 'name' is missing.",
            "models/all.yaml:8: /nane: 'nane' is not known here; did you mean 'name'?",
            "models/all.yaml:24: /plans/0/pricePerUnit: Must be at least 0.",
            "models/all.yaml:25: /plans/0/limits/requestsPerMinute: Must be a whole number, not"
                + " text.");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "a: [ | f.yaml:1: Not YAML: expected the node content, but found '<stream end>'.",
        "kind: model\\n\\tslug: x | f.yaml:2: Not YAML: found character",
        "kind: tool | f.yaml:1: /kind: 'kind' must be one of supplier, function, model, pipeline,",
        "text | f.yaml:1: A document must be a mapping that begins with 'kind'.",
        "# nothing | f.yaml:1: Nothing is declared in any .yaml file.",
        "kind: supplier\\nslug: ab\\nname: A\\nname: B | f.yaml:3: /name: 'name' is written twice,",
        "kind: supplier\\nslug: &a ab\\nname: *a | f.yaml:3: /name: Aliases (*name) are not",
        "kind: supplier\\nslug: ab\\nname: !!str A | f.yaml:3: /name: Tags (!name) are not supported.",
        "kind: supplier\\nslug: ab\\nname: .nan | f.yaml:3: /name: Must be a number that JSON can",
      })
  void namesTheLineOfWhatIsNotYamlOrTooClever(String text, String fault) {
    var file = new ManifestFile("f.yaml", text.replace("\\n", "\n").replace("\\t", "\t"));
    assertThat(faults(List.of(file)).getFirst()).startsWith(fault);
  }

  @Test
  void refusesAFileThatIsHugeOrDeep() {
    var huge = new ManifestFile("huge.yaml", "x".repeat(YamlFile.CHARACTERS_MAX + 1));
    var deep = new ManifestFile("deep.yaml", "a: " + "[".repeat(100_000));
    assertThat(faults(List.of(huge, deep)))
        .containsExactly(
            "deep.yaml:1: Too deep or too long: Document nesting depth (51) exceeds the maximum"
                + " allowed (50, from `StreamReadConstraints.getMaxNestingDepth()`)",
            "huge.yaml:1: The file has more than 1000000 characters.");
  }

  @Test
  void findsACardOnlyAmongTheFilesHandedIn() {
    String model = MODEL.replace("sentiment.card.md", "../../../etc/passwd");
    assertThat(faults(model))
        .containsExactly(
            "models/all.yaml:11: /card/file: There is no file '../../../etc/passwd' beside this"
                + " one.");
  }

  @Test
  void remembersWhatWasThereButNotSound() {
    String function = FUNCTION.replace("unit: calls", "unit: miles");
    assertThat(reader.read(List.of(SampleManifests.all(SUPPLIER, function))))
        .isInstanceOfSatisfying(
            Read.Faulty.class,
            faulty -> {
              assertThat(faulty.assumed()).containsExactly("function sentiment-analysis");
              assertThat(faulty.sound()).extracting(Declared::key).containsExactly("supplier acme");
            });
  }

  private List<String> faults(String... documents) {
    return faults(List.of(SampleManifests.all(documents), CARD));
  }

  private List<String> faults(List<ManifestFile> files) {
    return switch (reader.read(files)) {
      case Read.Ok _ -> List.of();
      case Read.Faulty(List<ManifestFault> faults, _, _) ->
          faults.stream().map(ManifestFault::toString).toList();
    };
  }
}
