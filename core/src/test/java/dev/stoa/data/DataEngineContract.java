package dev.stoa.data;

import static dev.stoa.data.SampleTable.column;
import static dev.stoa.data.SampleTable.row;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.stoa.kernel.Json;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

/// What every [DataEngine] does, whatever computes.
public abstract class DataEngineContract {

  protected static final Duration SOON = Duration.ofSeconds(60);

  private static final String HOSTILE = "a\"b'; DROP TABLE rows; --";
  private static final String LONG = "x".repeat(1_000_000);

  private static final SampleTable BIRDS = SampleBirds.TABLE;

  /// The engine that is tested, the same for all tests of an instance.
  protected abstract DataEngine engine();

  /// Makes a table something that the engine can be asked about.
  protected abstract DataFile fileOf(SampleTable table);

  static Stream<Map<String, List<String>>> queries() {
    return SampleBirds.queries();
  }

  @Test
  void tellsTheColumnsAndHowManyRowsThereAre() {
    DataShape shape = answered(engine().shape(fileOf(BIRDS), SOON));

    assertThat(shape).isEqualTo(BIRDS.shape());
  }

  @ParameterizedTest
  @MethodSource("queries")
  void choosesAndOrdersRows(Map<String, List<String>> parameters) {
    DataFile file = fileOf(BIRDS);
    DataQuery query = read(file, BIRDS, QueryUse.ROWS, parameters);

    DataPage page = answered(engine().rows(file, query, SOON));

    DataPage expected = answered(sample(file, BIRDS).rows(file, query, SOON));
    assertThat(json(page.items())).isEqualTo(json(expected.items()));
    assertThat(page.total()).isEqualTo(expected.total());
    assertThat(page.nextCursor()).isNull();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void turnsPagesWithoutLosingOrRepeatingARow(Map<String, List<String>> parameters) {
    DataFile file = fileOf(BIRDS);
    DataQuery whole = read(file, BIRDS, QueryUse.ROWS, parameters);
    DataPage all = answered(engine().rows(file, whole, SOON));
    List<JsonNode> turned = new ArrayList<>();
    String cursor = null;
    do {
      DataQuery query = read(file, BIRDS, QueryUse.ROWS, with(parameters, "2", cursor));
      DataPage page = answered(engine().rows(file, query, SOON));
      assertThat(page.items().size()).isLessThanOrEqualTo(2);
      assertThat(page.total()).isEqualTo(all.total());
      page.items().forEach(turned::add);
      cursor = page.nextCursor();
    } while (cursor != null);

    assertThat(json(turned)).isEqualTo(json(all.items()));
  }

  private static Map<String, List<String>> with(
      Map<String, List<String>> parameters, String limit, @Nullable String cursor) {
    Map<String, List<String>> all = new HashMap<>(parameters);
    all.put("limit", List.of(limit));
    if (cursor != null) {
      all.put("cursor", List.of(cursor));
    }
    return all;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "species", "-mass"})
  void beyondTheLastRowThereIsNothing(String order) {
    DataFile file = fileOf(BIRDS);
    DataQuery first =
        read(
            file,
            BIRDS,
            QueryUse.ROWS,
            order.isEmpty() ? Map.of() : Map.of("order", List.of(order)));
    for (long row : List.of(2L, (long) BIRDS.rows().size(), Long.MAX_VALUE / 2)) {
      DataQuery query = new DataQuery(first.where(), first.select(), first.order(), 5, row);

      DataPage page = answered(engine().rows(file, query, SOON));

      assertThat(page.total()).isEqualTo(BIRDS.rows().size());
      if (row >= BIRDS.rows().size() || !order.isEmpty()) {
        assertThat(page.items()).isEmpty();
        assertThat(page.nextCursor()).isNull();
      }
    }
  }

  @Test
  void answersTheSelectedColumnsInTheirOrder() {
    DataFile file = fileOf(BIRDS);
    DataQuery query =
        read(
            file,
            BIRDS,
            QueryUse.ROWS,
            Map.of("select", List.of("mass,species"), "limit", List.of("1")));

    DataPage page = answered(engine().rows(file, query, SOON));

    assertThat(page.items().toString()).isEqualTo("[{\"mass\":3750,\"species\":\"Adelie\"}]");
  }

  @Test
  void namesAndValuesOfStrangersAreNothingButNamesAndValues() {
    List<String> names =
        List.of(HOSTILE, "c0", "rowid", "limit", "a.gte", "a", "-a", "x,y", "名前 ☂", " ", "%s ? $1");
    List<String> values =
        List.of(
            "'; DROP TABLE rows; --", "\" OR 1=1", "%_\\", "?", "$1", "名前 ☂ 𝄞", "\n\r\t", "NULL");
    SampleTable table =
        SampleTable.of(
            names.stream().map(name -> column(name, ColumnType.STRING)).toList(),
            values.stream().map(value -> row(names.stream().map(_ -> value).toArray())).toList());
    DataFile file = fileOf(table);

    assertThat(answered(engine().shape(file, SOON)).names()).isEqualTo(names);
    for (String name : names) {
      for (String value : values) {
        DataQuery query =
            read(file, table, QueryUse.ROWS, Map.of(name + ".eq", List.of(value, "none")));

        DataPage page = answered(engine().rows(file, query, SOON));

        assertThat(page.items()).hasSize(1);
        assertThat(page.items().get(0).path(name).stringValue()).isEqualTo(value);
      }
    }
    for (ExportFormat format : List.of(ExportFormat.NDJSON, ExportFormat.CSV)) {
      assertThat(exported(engine(), file, DataQuery.all(table.shape()), format))
          .isEqualTo(exported(sample(file, table), file, DataQuery.all(table.shape()), format));
    }
  }

  @Test
  void findsAValueOfAMegabyte() {
    SampleTable table =
        SampleTable.of(
            List.of(column("text", ColumnType.STRING)), List.of(row(LONG), row("short")));
    DataFile file = fileOf(table);

    DataQuery same = read(file, table, QueryUse.ROWS, Map.of("text", List.of(LONG)));
    DataQuery other = read(file, table, QueryUse.ROWS, Map.of("text", List.of(LONG + "'")));

    assertThat(answered(engine().rows(file, same, SOON)).items()).hasSize(1);
    assertThat(answered(engine().rows(file, other, SOON)).items()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("queries")
  void saysWhatTheValuesOfColumnsAreLike(Map<String, List<String>> parameters) {
    DataFile file = fileOf(BIRDS);
    Map<String, List<String>> filters = new HashMap<>(parameters);
    filters.remove("order");
    DataQuery query = read(file, BIRDS, QueryUse.STATISTICS, filters);

    DataStatistics statistics = answered(engine().statistics(file, query, SOON));

    DataStatistics expected = answered(sample(file, BIRDS).statistics(file, query, SOON));
    assertThat(statistics.rows()).isEqualTo(expected.rows());
    for (int i = 0; i < expected.columns().size(); i++) {
      assertSame(statistics.columns().get(i), expected.columns().get(i));
    }
  }

  private static void assertSame(DataStatistics.OfColumn actual, DataStatistics.OfColumn expected) {
    assertThat(withoutMeans(actual)).hasToString(withoutMeans(expected).toString());
    assertClose(actual.mean(), expected.mean());
    assertClose(actual.deviation(), expected.deviation());
  }

  private static void assertClose(@Nullable Double actual, @Nullable Double expected) {
    if (actual == null || expected == null) {
      assertThat(actual).isEqualTo(expected);
    } else {
      assertThat(actual).isCloseTo(expected, within(Math.abs(expected) * 1e-9 + 1e-9));
    }
  }

  private static DataStatistics.OfColumn withoutMeans(DataStatistics.OfColumn column) {
    return new DataStatistics.OfColumn(
        column.name(),
        column.type(),
        column.count(),
        column.nulls(),
        column.distinct(),
        column.approximate(),
        column.min(),
        column.max(),
        null,
        null,
        column.quantiles(),
        column.histogram(),
        column.top());
  }

  @ParameterizedTest
  @EnumSource(names = {"JSON", "NDJSON", "CSV"})
  void exportsInText(ExportFormat format) {
    DataFile file = fileOf(BIRDS);
    for (Map<String, List<String>> parameters : queries().toList()) {
      DataQuery query = read(file, BIRDS, QueryUse.EXPORT, parameters);

      String text = exported(engine(), file, query, format);

      String expected = exported(sample(file, BIRDS), file, query, format);
      assertThat(lines(format, text)).isEqualTo(lines(format, expected));
    }
  }

  @Test
  void exportsAtMostTheLimitInTheOrder() {
    DataFile file = fileOf(BIRDS);
    DataQuery query =
        read(
            file,
            BIRDS,
            QueryUse.EXPORT,
            Map.of("select", List.of("mass"), "order", List.of("-mass"), "limit", List.of("3")));

    assertThat(exported(engine(), file, query, ExportFormat.CSV))
        .isEqualTo("mass\n5000\n5000\n3750\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "species", "-mass,species"})
  void exportsFromTheRowAfterACursor(String order) {
    DataFile file = fileOf(BIRDS);
    DataQuery whole =
        read(
            file,
            BIRDS,
            QueryUse.EXPORT,
            order.isEmpty() ? Map.of() : Map.of("order", List.of(order)));
    for (long row : List.of(0L, 2L, 4L, 100L)) {
      DataQuery query = new DataQuery(whole.where(), whole.select(), whole.order(), 3, row);

      assertThat(exported(engine(), file, query, ExportFormat.CSV))
          .isEqualTo(exported(sample(file, BIRDS), file, query, ExportFormat.CSV));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "species", "-mass,species"})
  void theNextPageIsToldWithoutRowsToo(String order) {
    DataFile file = fileOf(BIRDS);
    DataQuery asked =
        read(
            file,
            BIRDS,
            QueryUse.ROWS,
            order.isEmpty() ? Map.of() : Map.of("order", List.of(order)));
    for (Long after : new Long[] {null, 0L, 2L, 100L}) {
      DataQuery query = new DataQuery(asked.where(), asked.select(), asked.order(), 3, after);
      DataPage page = answered(engine().rows(file, query, SOON));

      assertThat(answered(engine().place(file, query, SOON)))
          .isEqualTo(new DataPlace(page.total(), page.nextCursor()));
    }
  }

  @Test
  void answersManyAtOnce() throws Exception {
    DataFile file = fileOf(BIRDS);
    DataQuery query = read(file, BIRDS, QueryUse.ROWS, Map.of("order", List.of("-mass")));
    Set<String> answers = new HashSet<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<DataAnswer<DataPage>>> running = new ArrayList<>();
      for (int i = 0; i < 16; i++) {
        running.add(threads.submit(() -> engine().rows(file, query, SOON)));
      }
      for (Future<DataAnswer<DataPage>> each : running) {
        answers.add(answered(each.get()).items().toString());
      }
    }

    assertThat(answers).hasSize(1);
  }

  @Test
  void aFileThatIsNotThereIsAnAnswerToo() {
    DataFile file = new DataFile(Path.of("nowhere.parquet"), "0a");

    assertThat(engine().shape(file, SOON))
        .isInstanceOfSatisfying(
            DataAnswer.Failed.class,
            failed ->
                assertThat(failed.detail())
                    .isEqualTo("The data could not be read; the server's log says why."));
  }

  protected static DataQuery read(
      DataFile file, SampleTable table, QueryUse use, Map<String, List<String>> parameters) {
    return switch (new QueryReader(file, table.shape()).read(use, parameters)) {
      case QueryRead.Read(DataQuery query) -> query;
      case QueryRead.Faulty(var faults) -> throw new AssertionError(faults);
    };
  }

  protected static <T> T answered(DataAnswer<T> answer) {
    if (answer instanceof DataAnswer.Answered<T>(T value, _)) {
      return value;
    }
    if (answer instanceof DataAnswer.Failed<T>(_, Throwable cause) && cause != null) {
      throw new AssertionError(cause);
    }
    throw new AssertionError(answer);
  }

  protected static String exported(
      DataEngine engine, DataFile file, DataQuery query, ExportFormat format) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (DataExport export = answered(engine.export(file, query, format, SOON))) {
      export.writeTo(out);
      assertThat(export.bytes())
          .isEqualTo(out.size())
          .isLessThan(answered(engine.bytesMax(file, query, SOON)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
    return out.toString(StandardCharsets.UTF_8);
  }

  private static DataEngine sample(DataFile file, SampleTable table) {
    return new SampleDataEngine().with(file, table);
  }

  /// Numbers in JSON may be written in several ways: `1e15` and `1000000000000000.0`.
  private static List<String> lines(ExportFormat format, String text) {
    return switch (format) {
      case JSON -> List.of(json(Json.parse(text)));
      case NDJSON -> text.lines().map(line -> json(List.of(Json.parse(line)))).toList();
      case CSV, PARQUET, ARROW -> text.lines().toList();
    };
  }

  private static String json(Iterable<JsonNode> items) {
    StringBuilder text = new StringBuilder();
    for (JsonNode item : items) {
      text.append('\n');
      item.properties()
          .forEach(field -> {
            JsonNode value = field.getValue();
            text.append(field.getKey()).append('=');
            text.append(
                value.isNumber()
                    ? value.decimalValue().stripTrailingZeros().toPlainString()
                    : value.toString());
            text.append(' ');
          });
    }
    return text.toString();
  }
}
