package dev.stoa.engines.duckdb;

import static dev.stoa.data.SampleTable.column;
import static org.assertj.core.api.Assertions.assertThat;

import dev.stoa.data.Column;
import dev.stoa.data.ColumnType;
import dev.stoa.data.DataAnswer;
import dev.stoa.data.DataEngine;
import dev.stoa.data.DataFile;
import dev.stoa.data.DataPage;
import dev.stoa.data.DataQuery;
import dev.stoa.data.QueryRead;
import dev.stoa.data.QueryReader;
import dev.stoa.data.QueryUse;
import dev.stoa.data.SampleDataEngine;
import dev.stoa.data.SampleTable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.Store;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Random filters, orders and pages over rows with many equal and missing values, held against the
/// plain engine, and against SQL written by hand over the Parquet file itself.
final class RandomQueryTest {

  private static final Duration SOON = Duration.ofSeconds(60);
  private static final int ROWS = 300;
  private static final List<String> TEXTS = List.of("a", "A", "ä", "", "b'c", "𝄞", "zz");
  private static final List<Column> COLUMNS =
      List.of(
          column("n", ColumnType.INTEGER),
          column("x", ColumnType.NUMBER),
          column("t", ColumnType.STRING),
          column("b", ColumnType.BOOLEAN),
          column("d", ColumnType.DATE));

  private final Fixture fixture = Store.getOrCreate("fixture", Lifespan.RUN, Fixture::new).get();

  /// The same rows in all engines; one of them has copies sorted by each column.
  private static final class Fixture implements Store.CloseOnReset {
    private final SampleTable table;
    private final DataFile file;
    private final DataEngine duck;
    private final DataEngine sorted;
    private final DataEngine plain;

    Fixture() {
      var random = new Random(7);
      table =
          SampleTable.of(
              COLUMNS, IntStream.range(0, ROWS).mapToObj(_ -> randomRow(random)).toList());
      Path folder = temporaryFolder();
      file = JdbcSampleFile.write(table, folder);
      duck = new DuckDataEngine(new DuckRoom(folder, 2, 32, 256_000_000, 1_000_000_000));
      plain = new SampleDataEngine().with(file, table);
      sorted = sorted(file, table, folder.resolve("sorted"));
    }

    private static DataEngine sorted(DataFile file, SampleTable table, Path folder) {
      ExecutorService copying = Executors.newSingleThreadExecutor();
      DataEngine engine =
          new DuckDataEngine(new DuckRoom(folder, 2, 32, 256_000_000, 1_000_000_000), 1, copying);
      for (Column column : COLUMNS) {
        DataQuery query = read(file, table, Map.of("order", List.of(column.name())));
        answered(engine.rows(file, query, SOON));
      }
      try {
        copying.submit(() -> {}).get(); // after the copies, which are made one by one
      } catch (InterruptedException | ExecutionException e) {
        throw new AssertionError(e);
      }
      for (int i = 0; i < COLUMNS.size(); i++) {
        String copy = file.fingerprint() + "-3-c" + i + ".duckdb";
        assertThat(folder.resolve("tables").resolve(copy)).exists();
      }
      return engine;
    }

    @Override
    public void close() {
      duck.close();
      sorted.close();
    }
  }

  private static Path temporaryFolder() {
    try {
      Path folder = Files.createTempDirectory("stoa-random-query");
      folder.toFile().deleteOnExit();
      return folder;
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private static List<@Nullable Object> randomRow(Random random) {
    return SampleTable.row(
        random.nextInt(5) == 0 ? null : (long) random.nextInt(6),
        random.nextInt(5) == 0 ? null : random.nextInt(8) / 4.0,
        random.nextInt(5) == 0 ? null : TEXTS.get(random.nextInt(TEXTS.size())),
        random.nextInt(3) == 0 ? null : random.nextBoolean(),
        random.nextInt(5) == 0 ? null : LocalDate.of(2001, 1, 1 + random.nextInt(9)));
  }

  @Property(tries = 100)
  void pagesAreThoseOfThePlainEngine(@ForAll long seed) {
    var random = new Random(seed);
    Map<String, List<String>> parameters = filters(random);
    parameters.put("order", List.of(order(random)));
    parameters.put("limit", List.of(Integer.toString(1 + random.nextInt(90))));
    DataPage first = same(parameters);
    int pages = 0;
    for (String next = first.nextCursor(); next != null && pages < 4; pages++) {
      parameters.put("cursor", List.of(next));
      next = same(parameters).nextCursor();
    }
  }

  /// Both engines answer the very same page.
  private DataPage same(Map<String, List<String>> parameters) {
    DataQuery query = read(parameters);
    DataPage page = answered(fixture.duck.rows(fixture.file, query, SOON));
    DataPage expected = answered(fixture.plain.rows(fixture.file, query, SOON));
    assertThat(page.items().toString()).isEqualTo(expected.items().toString());
    assertThat(page.total()).isEqualTo(expected.total());
    assertThat(page.nextCursor()).isEqualTo(expected.nextCursor());
    assertThat(answered(fixture.sorted.rows(fixture.file, query, SOON))).isEqualTo(page);
    return page;
  }

  @Property(tries = 100)
  void rowsAreThoseOfSqlWrittenByHand(@ForAll long seed) {
    var random = new Random(seed);
    Map<String, List<String>> parameters = new HashMap<>();
    List<String> where = new ArrayList<>(List.of("true"));
    int from = random.nextInt(6);
    if (random.nextBoolean()) {
      parameters.put("n.gte", List.of(Integer.toString(from)));
      where.add("n >= " + from);
    }
    if (random.nextBoolean()) {
      String text = TEXTS.get(random.nextInt(TEXTS.size()));
      parameters.put("t", List.of(text, "a"));
      where.add("(t = '" + text.replace("'", "''") + "' OR t = 'a')");
    }
    if (random.nextBoolean()) {
      boolean missing = random.nextBoolean();
      parameters.put("b.null", List.of(Boolean.toString(missing)));
      where.add("b IS " + (missing ? "" : "NOT ") + "NULL");
    }
    if (random.nextBoolean()) {
      int day = 1 + random.nextInt(9);
      parameters.put("d.lt", List.of("2001-01-0" + day));
      parameters.put("x.ne", List.of("0.5", "1.25"));
      where.add("d < DATE '2001-01-0" + day + "' AND x NOT IN (0.5, 1.25)");
    }
    parameters.put("order", List.of("-x,t"));
    parameters.put("select", List.of("n,x,t"));
    parameters.put("limit", List.of("1000"));

    DataPage page = answered(fixture.duck.rows(fixture.file, read(parameters), SOON));

    String sql =
        "SELECT n, x, t FROM read_parquet(%s, file_row_number = true) WHERE %s ORDER BY x DESC NULLS LAST, t NULLS LAST, file_row_number"
            .formatted(JdbcDuckDb.text(fixture.file.path()), String.join(" AND ", where));
    List<String> expected = JdbcSampleFile.lines(sql);
    assertThat(page.items().valueStream().map(RandomQueryTest::line).toList()).isEqualTo(expected);
    assertThat(page.total()).isEqualTo(expected.size());
  }

  private static String line(JsonNode row) {
    return String.join(
        "|", row.valueStream().map(value -> value.isNull() ? "null" : value.asString()).toList());
  }

  private static Map<String, List<String>> filters(Random random) {
    Map<String, List<String>> filters = new HashMap<>();
    int count = random.nextInt(3);
    for (int i = 0; i < count; i++) {
      Column column = COLUMNS.get(random.nextInt(COLUMNS.size()));
      switch (random.nextInt(3)) {
        case 0 ->
            filters.put(column.name() + ".null", List.of(Boolean.toString(random.nextInt(3) == 0)));
        case 1 ->
            filters.put(
                column.name() + List.of(".gt", ".gte", ".lt", ".lte").get(random.nextInt(4)),
                List.of(value(column, random)));
        default ->
            filters.put(
                column.name() + (random.nextBoolean() ? ".ne" : ""),
                List.of(value(column, random), value(column, random)));
      }
    }
    return filters;
  }

  private static String value(Column column, Random random) {
    return switch (column.name()) {
      case "n" -> Integer.toString(random.nextInt(8) - 1);
      case "x" -> Double.toString(random.nextInt(10) / 4.0);
      case "t" -> TEXTS.get(random.nextInt(TEXTS.size()));
      case "b" -> Boolean.toString(random.nextBoolean());
      default -> "2001-01-0" + (1 + random.nextInt(9));
    };
  }

  private static String order(Random random) {
    List<String> names = new ArrayList<>(COLUMNS.stream().map(Column::name).toList());
    Collections.shuffle(names, random);
    return String.join(
        ",",
        names.stream()
            .limit(1 + random.nextInt(3))
            .map(name -> random.nextBoolean() ? name : "-" + name)
            .toList());
  }

  private DataQuery read(Map<String, List<String>> parameters) {
    return read(fixture.file, fixture.table, parameters);
  }

  private static DataQuery read(
      DataFile file, SampleTable table, Map<String, List<String>> parameters) {
    return switch (new QueryReader(file, table.shape()).read(QueryUse.ROWS, parameters)) {
      case QueryRead.Read(DataQuery query) -> query;
      case QueryRead.Faulty(var faults) -> throw new AssertionError(faults);
    };
  }

  private static <T> T answered(DataAnswer<T> answer) {
    if (answer instanceof DataAnswer.Answered<T>(T value, _)) {
      return value;
    }
    throw new AssertionError(answer);
  }
}
