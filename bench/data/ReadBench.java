import dev.stoa.data.DataAnswer;
import dev.stoa.data.DataEngine;
import dev.stoa.data.DataExport;
import dev.stoa.data.DataFile;
import dev.stoa.data.DataPage;
import dev.stoa.data.DataQuery;
import dev.stoa.data.DataShape;
import dev.stoa.data.ExportFormat;
import dev.stoa.data.QueryRead;
import dev.stoa.data.QueryReader;
import dev.stoa.data.QueryUse;
import dev.stoa.engines.duckdb.DuckDataEngine;
import dev.stoa.engines.duckdb.DuckRoom;
import com.sun.management.OperatingSystemMXBean;
import java.io.OutputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/// Pages and exports of a data set of three million flights through the engine, and a plain copy by
/// bare DuckDB in the same run.
///
///     java --enable-native-access=ALL-UNNAMED -cp 'dist/target/stoa/lib/*' bench/data/ReadBench.java \
///       dist/target/stoa/datasets/flights.parquet
class ReadBench {

  static final Duration SOON = Duration.ofMinutes(2);
  static final int CALLERS = 8;
  static final int ROUNDS = 100;
  static final Duration LONGEST = Duration.ofSeconds(5);
  static final OperatingSystemMXBean PROCESS =
      (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

  /// What is asked; `?` is another value each time, `*` a cursor somewhere in the middle.
  static final Map<String, Map<String, String>> QUERIES = queries();

  static Map<String, Map<String, String>> queries() {
    Map<String, Map<String, String>> queries = new LinkedHashMap<>();
    queries.put("the first page", Map.of());
    queries.put("a page in the middle", Map.of("cursor", "*"));
    queries.put("a page of 1,000 rows in the middle", Map.of("cursor", "*", "limit", "1000"));
    queries.put("one airport", Map.of("origin", "?"));
    queries.put("one airport, a page in the middle", Map.of("origin", "?", "cursor", "*"));
    queries.put("a range of days", Map.of("date.gte", "2001-03-0?", "date.lt", "2001-04-01"));
    queries.put("by date", Map.of("order", "date"));
    queries.put("one airport by delay", Map.of("origin", "?", "order", "-delay"));
    queries.put("by delay", Map.of("order", "-delay"));
    queries.put("by delay, a page in the middle", Map.of("order", "-delay", "cursor", "*"));
    queries.put("by airport", Map.of("order", "origin,-delay"));
    return queries;
  }

  static final List<String> AIRPORTS = List.of("LAX", "ATL", "PHL", "SEA", "BOS", "ORD", "DFW", "GEG");

  public static void main(String[] arguments) throws Exception {
    Path parquet = Path.of(arguments[0]).toAbsolutePath();
    Path folder = Files.createTempDirectory("stoa-read-bench");
    DataFile file = new DataFile(parquet, "bench");
    try (DataEngine engine = new DuckDataEngine(DuckRoom.ofThisMachine(folder))) {
      long start = System.nanoTime();
      DataShape shape = value(engine.shape(file, SOON));
      System.out.printf("made ready in %d ms, %d rows%n", millis(start), shape.rows());
      System.out.printf(
          "%-38s %8s %8s %8s %8s   ms%n", "pages, " + CALLERS + " callers", "p50", "p95", "alone", "CPU");
      for (var each : QUERIES.entrySet()) {
        pages(engine, file, shape, each.getValue(), 2);
        awaitCopies(folder);
        Measured together = pages(engine, file, shape, each.getValue(), CALLERS);
        Measured alone = pages(engine, file, shape, each.getValue(), 1);
        System.out.printf(
            "%-38s %8.1f %8.1f %8.1f %8.2f%n",
            each.getKey(),
            at(together.millis(), 0.5),
            at(together.millis(), 0.95),
            at(alone.millis(), 0.5),
            together.cpu());
      }
      exports(engine, file, shape, parquet, folder);
      System.out.println(memory());
    }
  }

  /// The first question in an order has a sorted copy made.
  static void awaitCopies(Path folder) throws Exception {
    long end = System.nanoTime() + SOON.toNanos();
    boolean making = true;
    while (making) {
      if (System.nanoTime() > end) {
        throw new IllegalStateException("the sorted copies are still being made");
      }
      Thread.sleep(200);
      try (Stream<Path> files = Files.list(folder.resolve("tables"))) {
        making = files.anyMatch(file -> file.toString().endsWith(".new"));
      }
    }
  }

  /// @param millis of each page, sorted
  /// @param cpu milliseconds of the process for a page
  record Measured(double[] millis, double cpu) {}

  static Measured pages(
      DataEngine engine, DataFile file, DataShape shape, Map<String, String> query, int callers)
      throws Exception {
    List<Double> millis = Collections.synchronizedList(new ArrayList<>());
    long cpu = PROCESS.getProcessCpuTime();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Future<?>> running = new ArrayList<>();
      for (int caller = 0; caller < callers; caller++) {
        Random random = new Random(caller);
        running.add(
            threads.submit(
                () -> {
                  long end = System.nanoTime() + LONGEST.toNanos();
                  for (int i = 0; i < ROUNDS && System.nanoTime() < end; i++) {
                    DataQuery read = read(file, shape, query, random);
                    long start = System.nanoTime();
                    DataPage page = value(engine.rows(file, read, SOON));
                    millis.add((System.nanoTime() - start) / 1e6);
                    if (page.items().isEmpty()) {
                      throw new IllegalStateException("an empty page");
                    }
                  }
                  return null;
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    }
    cpu = PROCESS.getProcessCpuTime() - cpu;
    return new Measured(
        millis.stream().mapToDouble(Double::doubleValue).sorted().toArray(),
        cpu / 1e6 / millis.size());
  }

  static DataQuery read(
      DataFile file, DataShape shape, Map<String, String> query, Random random) {
    Map<String, List<String>> parameters = new LinkedHashMap<>();
    query.forEach(
        (name, value) -> {
          String airport = AIRPORTS.get(random.nextInt(AIRPORTS.size()));
          if (!value.equals("*")) {
            parameters.put(
                name,
                List.of(
                    value.equals("?")
                        ? airport
                        : value.replace("?", Integer.toString(1 + random.nextInt(9)))));
          }
        });
    DataQuery read =
        ((QueryRead.Read) new QueryReader(file, shape).read(QueryUse.ROWS, parameters)).query();
    Long after = query.containsKey("cursor") ? (long) random.nextInt(2_500_000) : null;
    return new DataQuery(read.where(), read.select(), read.order(), read.limit(), after);
  }

  static void exports(
      DataEngine engine, DataFile file, DataShape shape, Path parquet, Path folder)
      throws Exception {
    System.out.printf("%-38s %8s %8s %8s   ms%n", "all rows", "Stoa", "bare", "ratio");
    Map<ExportFormat, String> bare =
        Map.of(
            ExportFormat.CSV, "csv, HEADER",
            ExportFormat.NDJSON, "json",
            ExportFormat.PARQUET, "parquet, COMPRESSION zstd");
    for (ExportFormat format : ExportFormat.values()) {
      List<Double> stoa = new ArrayList<>();
      List<Double> copy = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        stoa.add(exported(engine, file, shape, format));
        if (bare.containsKey(format)) {
          copy.add(copied(parquet, folder.resolve("bare"), bare.get(format)));
        }
      }
      double mine = median(stoa);
      if (copy.isEmpty()) {
        System.out.printf("%-38s %8.0f%n", format.word(), mine);
      } else {
        System.out.printf(
            "%-38s %8.0f %8.0f %8.2f%n", format.word(), mine, median(copy), mine / median(copy));
      }
    }
  }

  static double exported(DataEngine engine, DataFile file, DataShape shape, ExportFormat format)
      throws Exception {
    long start = System.nanoTime();
    try (DataExport export = value(engine.export(file, DataQuery.all(shape), format, SOON))) {
      export.writeTo(OutputStream.nullOutputStream());
    }
    return (System.nanoTime() - start) / 1e6;
  }

  /// From the Parquet file to a file, with the threads and the memory that Stoa's engine has.
  static double copied(Path parquet, Path to, String options) throws Exception {
    try (Connection connection = DriverManager.getConnection("jdbc:duckdb:");
        Statement statement = connection.createStatement()) {
      statement.execute("SET threads = " + Runtime.getRuntime().availableProcessors());
      statement.execute("SET memory_limit = '512MB'");
      long start = System.nanoTime();
      statement.execute(
          "COPY (SELECT * FROM read_parquet('" + parquet + "')) TO '" + to + "' (FORMAT " + options + ")");
      return (System.nanoTime() - start) / 1e6;
    }
  }

  static String memory() throws Exception {
    return Files.readAllLines(Path.of("/proc/self/status")).stream()
        .filter(line -> line.startsWith("VmHWM"))
        .findFirst()
        .orElse("");
  }

  static <T> T value(DataAnswer<T> answer) {
    if (answer instanceof DataAnswer.Answered<T>(T value, _)) {
      return value;
    }
    throw new IllegalStateException(answer.toString());
  }

  static double at(double[] sorted, double share) {
    return sorted[Math.min(sorted.length - 1, (int) (share * sorted.length))];
  }

  static double median(List<Double> values) {
    return at(values.stream().mapToDouble(Double::doubleValue).sorted().toArray(), 0.5);
  }

  static long millis(long start) {
    return (System.nanoTime() - start) / 1_000_000;
  }
}
