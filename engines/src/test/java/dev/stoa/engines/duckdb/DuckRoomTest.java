package dev.stoa.engines.duckdb;

import static dev.stoa.data.SampleTable.column;
import static dev.stoa.data.SampleTable.row;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.data.Column;
import dev.stoa.data.ColumnType;
import dev.stoa.data.Condition;
import dev.stoa.data.DataAnswer;
import dev.stoa.data.DataExport;
import dev.stoa.data.DataFile;
import dev.stoa.data.DataPage;
import dev.stoa.data.DataQuery;
import dev.stoa.data.DataShape;
import dev.stoa.data.DataStatistics;
import dev.stoa.data.ExportFormat;
import dev.stoa.data.Literal;
import dev.stoa.data.Order;
import dev.stoa.data.SampleTable;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The engine keeps to its threads, queue, time and files.
final class DuckRoomTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int ROWS = 2_000_000;

  @TempDir private static Path shared;
  private static DataFile large;

  @TempDir private Path folder;
  private DuckDataEngine engine;

  @BeforeAll
  static void write() {
    large = JdbcSampleFile.numbers(ROWS, shared);
  }

  @BeforeEach
  void open() {
    engine = engine();
  }

  private DuckDataEngine engine() {
    return new DuckDataEngine(new DuckRoom(folder, 1, 1, 256_000_000, 1_000_000_000));
  }

  @AfterEach
  void close() {
    engine.close();
  }

  @Test
  void aQueryThatTakesTooLongIsStopped() {
    DataQuery all = DataQuery.all(shape(engine, large));

    DataAnswer<DataStatistics> late = engine.statistics(large, all, Duration.ofMillis(5));
    DataAnswer<DataPage> next = engine.rows(large, page(all), SOON);

    assertThat(late).isEqualTo(new DataAnswer.TimedOut<>(Duration.ofMillis(5)));
    assertThat(next).isInstanceOf(DataAnswer.Answered.class);
  }

  @Test
  void aFullQueueIsAnAnswer() throws Exception {
    DataQuery all = DataQuery.all(shape(engine, large));
    List<DataAnswer<DataExport>> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<DataAnswer<DataExport>>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        running.add(threads.submit(() -> engine.export(large, all, ExportFormat.JSON, SOON)));
      }
      for (Future<DataAnswer<DataExport>> each : running) {
        answers.add(each.get());
      }
    }

    assertThat(answers).hasAtLeastOneElementOfType(DataAnswer.Answered.class);
    assertThat(answers)
        .filteredOn(answer -> !(answer instanceof DataAnswer.Answered))
        .isNotEmpty()
        .allSatisfy(answer ->
            assertThat(answer)
                .isInstanceOfSatisfying(
                    DataAnswer.Busy.class,
                    busy -> assertThat(busy.retryAfter().toSeconds()).isBetween(1L, 60L)));
    closeAll(answers);
  }

  private static void closeAll(List<DataAnswer<DataExport>> answers) {
    for (DataAnswer<DataExport> answer : answers) {
      if (answer instanceof DataAnswer.Answered<DataExport>(DataExport export, _)) {
        export.close();
      }
    }
  }

  @Test
  void aCallerThatGivesUpStopsItsQuery() throws Exception {
    DataQuery all = DataQuery.all(shape(engine, large));
    var answer = new ArrayList<DataAnswer<DataExport>>();
    Thread caller =
        Thread.ofVirtual()
            .start(() -> answer.add(engine.export(large, all, ExportFormat.JSON, SOON)));
    caller.interrupt();
    caller.join();

    assertThat(answer)
        .singleElement()
        .isInstanceOfSatisfying(
            DataAnswer.Failed.class,
            failed ->
                assertThat(failed.detail())
                    .isEqualTo("The query was given up before its answer was there."));
    assertThat(engine.rows(large, page(all), SOON)).isInstanceOf(DataAnswer.Answered.class);
  }

  @Test
  void aQueryThatNeedsMoreMemoryThanThereIsFailsAndTheNextIsAnswered() {
    DataQuery all = DataQuery.all(shape(engine, large));
    engine.close();
    engine = new DuckDataEngine(new DuckRoom(folder, 1, 1, 24_000_000, 0));
    List<Order> order = List.of(new Order(all.select().get(1), true));
    DataQuery sorted = new DataQuery(all.where(), all.select(), order, DataQuery.ALL, null);

    DataAnswer<DataExport> answer = engine.export(large, sorted, ExportFormat.CSV, SOON);

    assertThat(answer)
        .isInstanceOfSatisfying(
            DataAnswer.Failed.class,
            failed -> assertThat(failed.cause()).hasMessageContaining("Out of Memory"));
    assertThat(engine.rows(large, page(all), SOON)).isInstanceOf(DataAnswer.Answered.class);
  }

  @Test
  void anExportLeavesNoFileBehind() throws Exception {
    DataQuery all = DataQuery.all(shape(engine, large));
    var out = new ByteArrayOutputStream();
    try (DataExport export = answered(engine.export(large, all, ExportFormat.PARQUET, SOON))) {
      assertThat(export.rows()).isEqualTo(ROWS);
      assertThat(files("exports")).hasSize(1);
      export.writeTo(out);
      assertThat(export.bytes()).isEqualTo(out.size());
    }
    engine.export(large, all, ExportFormat.JSON, Duration.ofMillis(20));

    engine.close();
    assertThat(files("exports")).isEmpty();
  }

  @Test
  void theTableFileIsUsedAgainAfterARestart() throws IOException {
    DataFile file = JdbcSampleFile.numbers(10, folder);
    DataShape shape = shape(engine, file);
    engine.close();
    Files.delete(file.path());

    engine = engine();

    assertThat(shape(engine, file)).isEqualTo(shape);
  }

  @Test
  void aTableFileThatCannotBeReadIsMadeAgain() throws IOException {
    DataFile file = JdbcSampleFile.numbers(10, folder);
    DataShape shape = shape(engine, file);
    engine.close();
    for (Path table : files("tables")) {
      Files.writeString(table, "no table");
    }

    engine = engine();

    assertThat(shape(engine, file)).isEqualTo(shape);
  }

  @Test
  void rowsKeepTheOrderOfTheFile() {
    DataQuery all = DataQuery.all(shape(engine, large));
    for (long row : List.of(0L, 122_879L, 1_234_567L, ROWS - 2L)) {
      DataQuery query = new DataQuery(List.of(), all.select(), List.of(), 1, row);

      DataPage page = answered(engine.rows(large, query, SOON));

      assertThat(page.items().get(0).path("n").longValue()).isEqualTo(row + 1);
    }
  }

  @Test
  void chosenRowsKeepTheOrderOfTheFileToo() throws IOException {
    DataShape shape = shape(engine, large);
    Column text = shape.columns().get(1);
    Condition few =
        new Condition.OneOf(text, List.of(new Literal("text 5"), new Literal("text 6")));
    Condition many = new Condition.Bound(text, Condition.Side.ABOVE, new Literal("text 2"));
    for (Condition condition : List.of(few, many)) {
      List<Long> numbers = new ArrayList<>();
      Long after = null;
      for (int turn = 0; turn < 4; turn++) {
        DataQuery query = new DataQuery(List.of(condition), shape.columns(), List.of(), 8, after);
        DataPage page = answered(engine.rows(large, query, SOON));
        page.items().forEach(row -> numbers.add(row.path("n").longValue()));
        after = numbers.getLast();
      }
      assertThat(numbers).hasSize(32).isSorted().doesNotHaveDuplicates();
    }
    var out = new ByteArrayOutputStream();
    DataQuery all = DataQuery.all(shape);
    DataQuery export = new DataQuery(List.of(many), shape.columns(), all.order(), 500_000, null);
    try (DataExport csv = answered(engine.export(large, export, ExportFormat.CSV, SOON))) {
      csv.writeTo(out);
    }
    assertThat(out.toString(StandardCharsets.UTF_8).lines().skip(1))
        .hasSize(500_000)
        .extracting(line -> Long.valueOf(line.substring(0, line.indexOf(','))))
        .isSorted();
  }

  @Test
  void aPageIsCutWhereItWouldBeTooLarge() {
    String text = "x".repeat(1_000_000);
    SampleTable table =
        SampleTable.of(
            List.of(column("text", ColumnType.STRING)),
            Stream.generate(() -> row(text)).limit(20).toList());
    DataFile file = JdbcSampleFile.write(table, folder);

    DataPage page = answered(engine.rows(file, page(DataQuery.all(shape(engine, file))), SOON));

    assertThat(page.items().size()).isEqualTo(7);
    assertThat(page.total()).isEqualTo(20);
    assertThat(page.nextCursor()).isNotNull();
  }

  private static DataQuery page(DataQuery all) {
    return new DataQuery(all.where(), all.select(), all.order(), 100, null);
  }

  private static DataShape shape(DuckDataEngine engine, DataFile file) {
    return answered(engine.shape(file, SOON));
  }

  private List<Path> files(String name) throws IOException {
    try (Stream<Path> files = Files.list(folder.resolve(name))) {
      return files.toList();
    }
  }

  private static <T> T answered(DataAnswer<T> answer) {
    if (answer instanceof DataAnswer.Answered<T>(T value, _)) {
      return value;
    }
    throw new AssertionError(answer);
  }
}
