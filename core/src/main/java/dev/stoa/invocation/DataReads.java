package dev.stoa.invocation;

import dev.stoa.catalogue.Plan;
import dev.stoa.data.DataAnswer;
import dev.stoa.data.DataEngine;
import dev.stoa.data.DataFile;
import dev.stoa.data.DataFolder;
import dev.stoa.data.DataPlace;
import dev.stoa.data.DataQuery;
import dev.stoa.data.ExportFormat;
import dev.stoa.data.QueryRead;
import dev.stoa.data.QueryReader;
import dev.stoa.data.QueryUse;
import dev.stoa.data.Table;
import dev.stoa.kernel.AssetId;
import dev.stoa.kernel.ErrorCode;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Problem;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.JsonNode;

/// Steps 4 and 6 of a call of a data set: what is asked of it, and what it gives. Safe for use by
/// many threads.
public final class DataReads {

  private static final Logger LOG = LoggerFactory.getLogger(DataReads.class);
  private static final String ROWS = "rows";
  static final String BYTES = "bytes";
  private static final Duration PATIENCE = Duration.ofSeconds(30);
  private static final Duration EXPORT_PATIENCE = Duration.ofMinutes(10);

  private final DataFolder folder;
  private final DataEngine engine;
  private final ConcurrentHashMap<Key, Table> tables = new ConcurrentHashMap<>();

  /// A version never changes, so its table is read once.
  private record Key(AssetId asset, int version) {}

  public DataReads(DataFolder folder, DataEngine engine) {
    this.folder = folder;
    this.engine = engine;
  }

  Passage<DataRead> read(Resolved call, DataAsk ask) {
    JsonNode json = call.version().table();
    var key = new Key(call.asset().asset().id(), call.version().number());
    @Nullable Table table = json == null ? null : tables.computeIfAbsent(key, _ -> Table.of(json));
    Optional<DataFile> file =
        Optional.ofNullable(table).flatMap(found -> folder.find(found.fingerprint()));
    if (table == null || file.isEmpty()) {
      return Passage.stopped(
          Problem.of(
              ErrorCode.TARGET_FAILED, "This node has no file of this version of the data set."));
    }
    return read(ask, table, file.get());
  }

  private static Passage<DataRead> read(DataAsk ask, Table table, DataFile file) {
    if (ask.kind() == DataAsk.Kind.SCHEMA) {
      List<Fault> faults =
          ask.parameters().keySet().stream()
              .map(name -> Fault.of(name, "The schema takes no parameters."))
              .toList();
      return faults.isEmpty()
          ? Passage.onward(new DataRead(ask, table, file, DataQuery.all(table.shape())))
          : Passage.stopped(Problem.invalid(faults));
    }
    return switch (new QueryReader(file, table.shape()).read(use(ask.kind()), ask.parameters())) {
      case QueryRead.Read(DataQuery query) -> Passage.onward(new DataRead(ask, table, file, query));
      case QueryRead.Faulty(List<Fault> faults) -> Passage.stopped(Problem.invalid(faults));
    };
  }

  private static QueryUse use(DataAsk.Kind kind) {
    return switch (kind) {
      case ROWS -> QueryUse.ROWS;
      case EXPORT -> QueryUse.EXPORT;
      case STATISTICS, SCHEMA -> QueryUse.STATISTICS;
    };
  }

  /// The most units of the plan that it can use. Bytes are as many as the rows can have that are
  /// asked for, and no more than the plan lets an answer have.
  Passage<Long> most(Plan plan, DataRead read) {
    boolean hasRows =
        switch (read.ask().kind()) {
          case ROWS, EXPORT -> !read.ask().unchanged();
          case STATISTICS, SCHEMA -> false;
        };
    long rows = hasRows ? Math.min(read.query().limit(), read.table().rows()) : 0;
    if (!hasRows || !plan.unit().equals(BYTES)) {
      return Passage.onward(read.ask().unchanged() ? 0 : units(plan, rows, 0));
    }
    return switch (engine.bytesMax(read.file(), read.query(), PATIENCE)) {
      case DataAnswer.Answered<Long>(Long bytes, _) -> Passage.onward(capped(plan, bytes));
      case DataAnswer.Busy<Long>(Duration retryAfter) ->
          Passage.stopped(Settle.overloaded("data set", retryAfter));
      case DataAnswer.TimedOut<Long>(Duration after) -> Passage.stopped(DataSettle.tooSlow(after));
      case DataAnswer.Failed<Long>(String detail, Throwable cause) -> {
        LOG.warn("Data file {}: {}", read.file().fingerprint(), detail, cause);
        yield Passage.stopped(Problem.of(ErrorCode.TARGET_FAILED, detail));
      }
    };
  }

  private static long capped(Plan plan, long bytes) {
    Integer max = plan.outputMax();
    return max == null ? bytes : Math.min(bytes, max);
  }

  /// @param rows of the data set that the answer holds
  /// @param bytes of the answer
  static long units(Plan plan, long rows, long bytes) {
    return switch (plan.unit()) {
      case ROWS -> rows;
      case BYTES -> bytes;
      default -> 1;
    };
  }

  Passage<Routed> take(Reserved reserved, DataRead read) {
    long start = System.nanoTime();
    DataAnswer<DataResult> answer;
    try (var _ = new Onlooker(reserved.call().request().clientGone())) {
      answer = ask(read);
    }
    return Passage.onward(
        new Routed.ByDataSet(reserved, answer, Duration.ofNanos(System.nanoTime() - start)));
  }

  private DataAnswer<DataResult> ask(DataRead read) {
    DataAsk ask = read.ask();
    ExportFormat format = ask.format();
    if (ask.unchanged()) {
      return new DataAnswer.Answered<>(new DataResult.Unchanged(), Duration.ZERO);
    }
    if (format != null) {
      return switch (ask.kind()) {
        case ROWS -> page(read, format);
        case EXPORT, STATISTICS, SCHEMA ->
            mapped(
                engine.export(read.file(), read.query(), format, EXPORT_PATIENCE),
                export -> new DataResult.Exported(export, null));
      };
    }
    return switch (ask.kind()) {
      case ROWS, EXPORT -> mapped(engine.rows(read.file(), read.query(), PATIENCE), DataResult::of);
      case STATISTICS ->
          mapped(engine.statistics(read.file(), read.query(), PATIENCE), DataResult::of);
      case SCHEMA -> new DataAnswer.Answered<>(DataResult.of(read.table()), Duration.ZERO);
    };
  }

  private DataAnswer<DataResult> page(DataRead read, ExportFormat format) {
    return switch (engine.place(read.file(), read.query(), PATIENCE)) {
      case DataAnswer.Answered<DataPlace>(DataPlace place, _) ->
          mapped(
              engine.export(read.file(), read.query(), format, PATIENCE),
              export -> new DataResult.Exported(export, place));
      case DataAnswer.Busy<DataPlace>(Duration retryAfter) -> new DataAnswer.Busy<>(retryAfter);
      case DataAnswer.TimedOut<DataPlace>(Duration after) -> new DataAnswer.TimedOut<>(after);
      case DataAnswer.Failed<DataPlace>(String detail, Throwable cause) ->
          new DataAnswer.Failed<>(detail, cause);
    };
  }

  private static <A, B> DataAnswer<B> mapped(DataAnswer<A> answer, Function<A, B> change) {
    return switch (answer) {
      case DataAnswer.Answered<A>(A value, Duration running) ->
          new DataAnswer.Answered<>(change.apply(value), running);
      case DataAnswer.Busy<A>(Duration retryAfter) -> new DataAnswer.Busy<>(retryAfter);
      case DataAnswer.TimedOut<A>(Duration after) -> new DataAnswer.TimedOut<>(after);
      case DataAnswer.Failed<A>(String detail, Throwable cause) ->
          new DataAnswer.Failed<>(detail, cause);
    };
  }
}
