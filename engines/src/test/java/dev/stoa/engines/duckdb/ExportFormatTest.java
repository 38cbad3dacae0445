package dev.stoa.engines.duckdb;

import static dev.stoa.data.SampleTable.column;
import static dev.stoa.data.SampleTable.row;
import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.data.Column;
import dev.stoa.data.ColumnType;
import dev.stoa.data.DataAnswer;
import dev.stoa.data.DataExport;
import dev.stoa.data.DataFile;
import dev.stoa.data.DataQuery;
import dev.stoa.data.DataShape;
import dev.stoa.data.ExportFormat;
import dev.stoa.data.Order;
import dev.stoa.data.SampleTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/// The forms for other programs hold the values in their own types.
final class ExportFormatTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final SampleTable TABLE =
      SampleTable.of(
          List.of(
              column("b", ColumnType.BOOLEAN),
              column("n", ColumnType.INTEGER),
              column("p", ColumnType.DECIMAL),
              column("x", ColumnType.NUMBER),
              column("a \"text\"", ColumnType.STRING),
              column("d", ColumnType.DATE),
              column("t", ColumnType.TIME),
              column("at", ColumnType.TIMESTAMP),
              column("z", ColumnType.INSTANT)),
          List.of(
              row(
                  true,
                  -5L,
                  new BigDecimal("-12.50"),
                  0.1,
                  "é𝄞",
                  LocalDate.of(1969, 12, 31),
                  LocalTime.of(23, 59, 59),
                  LocalDateTime.of(2001, 1, 2, 3, 4, 5, 6000),
                  Instant.parse("2001-01-02T03:04:05Z")),
              row(null, null, null, null, null, null, null, null, null),
              row(
                  false,
                  Long.MAX_VALUE,
                  new BigDecimal("9999999999999999.99"),
                  -1e300,
                  "",
                  LocalDate.of(2001, 2, 3),
                  LocalTime.MIDNIGHT,
                  LocalDateTime.of(1900, 1, 1, 0, 0),
                  Instant.EPOCH)));

  @TempDir private Path folder;
  private DuckDataEngine engine;

  @BeforeEach
  void open() {
    engine = new DuckDataEngine(new DuckRoom(folder.resolve("own"), 2, 8, 256_000_000, 0));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void parquetHoldsTheRows() throws IOException {
    DataFile file = JdbcSampleFile.write(TABLE, folder);
    Path exported = folder.resolve("exported.parquet");

    Files.write(exported, export(file, ExportFormat.PARQUET));

    String rows = "SELECT COLUMNS(*)::VARCHAR FROM read_parquet(%s)";
    assertThat(JdbcSampleFile.lines(rows.formatted(JdbcDuckDb.text(exported))))
        .hasSize(3)
        .isEqualTo(JdbcSampleFile.lines(rows.formatted(JdbcDuckDb.text(file.path()))));
    String types = "DESCRIBE SELECT * FROM read_parquet(%s)";
    assertThat(JdbcSampleFile.lines(types.formatted(JdbcDuckDb.text(exported))))
        .isEqualTo(JdbcSampleFile.lines(types.formatted(JdbcDuckDb.text(file.path()))));
  }

  @Test
  void anArrowStreamHoldsTheRows() throws IOException {
    ArrowRows rows = ArrowRows.of(export(JdbcSampleFile.write(TABLE, folder), ExportFormat.ARROW));

    assertThat(rows.schema())
        .isEqualTo(
            "b Bool?, n Int?, p Decimal?, x FloatingPoint?, a \"text\" Utf8?, d Date?, t Time?,"
                + " at Timestamp?, z Timestamp?");
    assertThat(rows.lines())
        .containsExactly(
            "true|-5|-1250|0.1|é𝄞|-1|86399000000|978404645000006|978404645000000",
            "null|null|null|null|null|null|null|null|null",
            "false|9223372036854775807|999999999999999999|-1.0E300||11356|0|-2208988800000000|0");
  }

  @Test
  void anArrowStreamOfManyRowsComesInBatches() throws IOException {
    ArrowRows rows =
        ArrowRows.of(export(JdbcSampleFile.numbers(150_000, folder), ExportFormat.ARROW));

    assertThat(rows.batches()).isEqualTo(3);
    assertThat(rows.lines()).hasSize(150_000);
    assertThat(rows.lines().getFirst()).isEqualTo("0|text 0");
    assertThat(rows.lines().get(70_000)).startsWith("70000|text ");
    assertThat(rows.lines().getLast()).startsWith("149999|text ");
  }

  @Test
  void anArrowStreamOfNoRowsIsASchemaAndAnEnd() throws IOException {
    SampleTable empty = SampleTable.of(TABLE.shape().columns(), List.of());

    ArrowRows rows = ArrowRows.of(export(JdbcSampleFile.write(empty, folder), ExportFormat.ARROW));

    assertThat(rows.batches()).isZero();
    assertThat(rows.schema()).startsWith("b Bool, n Int");
  }

  /// What Parquet keeps of the least and greatest text beside the rows is in the bound too.
  @ParameterizedTest
  @EnumSource(names = {"PARQUET", "ARROW"})
  void noFormIsLongerThanWasSaid(ExportFormat format) throws IOException {
    var random = new Random(5);
    for (int bytes : List.of(1, 500, 9_000, 40_000)) {
      byte[] text = new byte[bytes];
      for (int i = 0; i < bytes; i++) {
        text[i] = (byte) (' ' + random.nextInt(95)); // it hardly compresses
      }
      SampleTable one =
          SampleTable.of(
              List.of(column("t", ColumnType.STRING)), List.of(row(new String(text, US_ASCII))));
      assertThat(export(JdbcSampleFile.write(one, folder), format)).isNotEmpty();
    }
  }

  /// The longest texts first, so that no rows so many could have more.
  @ParameterizedTest
  @ValueSource(longs = {1, 7, 100, 101, 900, 1_500})
  void noRowsHaveMoreBytesThanWasSaid(long limit) throws IOException {
    SampleTable table = unevenTexts();
    DataFile file = JdbcSampleFile.write(table, folder);
    Column text = table.shape().columns().getFirst();
    Column length = table.shape().columns().getLast();
    var query =
        new DataQuery(
            List.of(), List.of(text, length), List.of(new Order(length, true)), limit, null);

    int written = 0;
    for (ExportFormat format : ExportFormat.values()) {
      written = Math.max(written, export(file, query, format).length);
    }

    assertThat(answered(engine.bytesMax(file, query, SOON)))
        .as("and not much more was said")
        .isLessThan(2L * written + 150_000);
  }

  /// Most are short, some are long, and many characters are escaped in JSON.
  private static SampleTable unevenTexts() {
    var random = new Random(11);
    List<String> characters = List.of("a", "\"", "\\", "\n", "\u0001", "é", "𝄞", "/");
    List<List<@Nullable Object>> rows = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      int length = random.nextInt(50) == 0 ? 5_000 : random.nextInt(20);
      StringBuilder text = new StringBuilder();
      for (int j = 0; j < length; j++) {
        text.append(characters.get(random.nextInt(characters.size())));
      }
      rows.add(row(text.isEmpty() ? null : text.toString(), (long) length));
    }
    return SampleTable.of(
        List.of(column("t", ColumnType.STRING), column("length", ColumnType.INTEGER)), rows);
  }

  private byte[] export(DataFile file, ExportFormat format) throws IOException {
    DataShape shape = answered(engine.shape(file, SOON));
    return export(file, DataQuery.all(shape), format);
  }

  private byte[] export(DataFile file, DataQuery query, ExportFormat format) throws IOException {
    var out = new ByteArrayOutputStream();
    try (DataExport export = answered(engine.export(file, query, format, SOON))) {
      export.writeTo(out);
    }
    assertThat(answered(engine.bytesMax(file, query, SOON))).isGreaterThan(out.size());
    return out.toByteArray();
  }

  private static <T> T answered(DataAnswer<T> answer) {
    if (answer instanceof DataAnswer.Answered<T>(T value, _)) {
      return value;
    }
    throw new AssertionError(answer);
  }
}
