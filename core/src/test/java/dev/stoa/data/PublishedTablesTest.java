package dev.stoa.data;

import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.catalogue.Tables;
import dev.stoa.catalogue.schema.JsonSchemas;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

final class PublishedTablesTest {

  private static final String DECLARED =
      """
      {"file":"birds.parquet","columns":[
        {"name":"species","description":"Which."},
        {"name":"body mass","description":"How heavy.","unit":"g"}]}
      """;

  private final Path shipped;
  private final Path kept;

  PublishedTablesTest(@TempDir Path folder) {
    this.shipped = folder.resolve("shipped");
    this.kept = folder.resolve("kept");
  }

  @BeforeEach
  void ship() throws IOException {
    ship("one", "a1");
  }

  private void ship(String content, String fingerprint) throws IOException {
    Files.createDirectories(shipped);
    Files.writeString(shipped.resolve("birds.parquet"), content);
    Files.writeString(
        shipped.resolve("birds.json"),
        """
        {"fingerprint":"%s","rows":2,"columns":[
          {"name":"species","type":"string","nullable":false},
          {"name":"body mass","type":"integer","nullable":true}]}
        """
            .formatted(fingerprint));
  }

  private Tables.Reading read(String declared) {
    return new PublishedTables(DataFolder.open(kept, shipped)).read(Json.parse(declared));
  }

  @Test
  void whatTheBuildFoundAndWhatWasWrittenDownAreOneTable() {
    var read = (Tables.Reading.Read) read(DECLARED);

    Table table = Table.of(read.table());
    assertThat(table.json()).isEqualTo(read.table());
    assertThat(table.rows()).isEqualTo(2);
    assertThat(table.bytes()).isEqualTo(3);
    assertThat(table.columns().get(1))
        .isEqualTo(new Table.Described("body mass", ColumnType.INTEGER, true, "How heavy.", "g"));
  }

  /// Otherwise every start would publish the same once more.
  @Test
  void whatIsReadIsEqualToWhatIsStored() {
    var read = (Tables.Reading.Read) read(DECLARED);

    assertThat(read.signature().inputs()).isEqualTo(stored(read.signature().inputs()));
    assertThat(read.signature().outputs()).isEqualTo(stored(read.signature().outputs()));
    assertThat(read.table()).isEqualTo(stored(read.table()));
  }

  private static JsonNode stored(JsonNode json) {
    return Json.parse(Json.text(json));
  }

  @Test
  void itsSchemasTakeWhatAQueryTakes() {
    JsonNode inputs = ((Tables.Reading.Read) read(DECLARED)).signature().inputs();
    var schemas = new JsonSchemas();

    assertThat(schemas.faultsOf(inputs)).isEmpty();
    assertThat(
            schemas.check(
                inputs, Json.parse("{\"species\":\"a\",\"body mass.gte\":3,\"limit\":5}")))
        .isEmpty();
    assertThat(schemas.check(inputs, Json.parse("{\"body mass.gtx\":3,\"limit\":5000}")))
        .hasSize(2);
  }

  @Test
  void everyColumnMustBeDescribedOnceAndBeThere() {
    var faulty =
        (Tables.Reading.Faulty)
            read(
                """
                {"file":"birds.parquet","columns":[
                  {"name":"species","description":"Which."},
                  {"name":"species","description":"Again."},
                  {"name":"wings","description":"How many."}]}
                """);

    assertThat(faulty.faults())
        .containsExactly(
            new Fault("/columns/1/name", "Column 'species' is described twice."),
            new Fault(
                "/columns/2/name", "The file has no column 'wings'. Columns: species, body mass."),
            new Fault("/columns", "Column 'body mass' is not described."));
    assertThat(((Tables.Reading.Faulty) read("{\"file\":\"none.parquet\"}")).faults())
        .containsExactly(new Fault("/file", "No file 'none.parquet' comes with Stoa."));
  }

  @Test
  void aFileStaysWhenAnotherIsShippedUnderItsName() throws IOException {
    read(DECLARED);
    ship("other", "b2");

    DataFolder folder = DataFolder.open(kept, shipped);

    assertThat(Files.readString(folder.find("a1").orElseThrow().path())).isEqualTo("one");
    assertThat(Files.readString(folder.find("b2").orElseThrow().path())).isEqualTo("other");
    assertThat(folder.shipped("birds.parquet").orElseThrow().file().fingerprint()).isEqualTo("b2");
    assertThat(folder.find("c3")).isEmpty();
  }

  @Test
  void aCopyThatWasCutOffIsMadeAgain() throws IOException {
    read(DECLARED);
    Files.writeString(kept.resolve("a1.parquet"), "");

    read(DECLARED);

    assertThat(kept.resolve("a1.parquet")).hasContent("one");
  }
}
