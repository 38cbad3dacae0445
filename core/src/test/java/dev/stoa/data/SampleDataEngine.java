package dev.stoa.data;

import dev.stoa.kernel.Json;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/// A plain engine: one row after the other, in memory. It exports the forms that are text.
public final class SampleDataEngine implements DataEngine {

  private final Map<DataFile, SampleTable> tables = new ConcurrentHashMap<>();

  public SampleDataEngine with(DataFile file, SampleTable table) {
    tables.put(file, table);
    return this;
  }

  @Override
  public DataAnswer<DataShape> shape(DataFile file, Duration timeout) {
    SampleTable table = tables.get(file);
    return table == null ? missing() : answered(table.shape());
  }

  @Override
  public DataAnswer<Long> bytesMax(DataFile file, DataQuery query, Duration timeout) {
    SampleTable table = tables.get(file);
    return table == null
        ? missing()
        : answered(AnswerBytes.most(query, table.rows().size(), column -> texts(table, column)));
  }

  private static TextBytes texts(SampleTable table, Column column) {
    int place = table.place(column);
    List<Integer> longest =
        table.rows().stream()
            .map(row -> row.get(place))
            .map(value -> value == null ? 4 : Json.bytes(value.toString()).length)
            .sorted(Comparator.reverseOrder())
            .toList();
    return new TextBytes(
        sum(longest, 1), sum(longest, 100), sum(longest, 1000), sum(longest, longest.size()));
  }

  private static long sum(List<Integer> values, int count) {
    return values.stream().limit(count).mapToLong(Integer::longValue).sum();
  }

  @Override
  public DataAnswer<DataPage> rows(DataFile file, DataQuery query, Duration timeout) {
    SampleTable table = tables.get(file);
    if (table == null) {
      return missing();
    }
    List<Integer> chosen = chosen(table, query);
    int from = from(table, query, chosen);
    ArrayNode items = Json.mapper().createArrayNode();
    int i = from;
    while (i < chosen.size() && items.size() < query.limit()) {
      items.add(object(table, query, chosen.get(i++)));
    }
    String next =
        i < chosen.size() && i > from ? PageCursor.encode(file, query, chosen.get(i - 1)) : null;
    return answered(new DataPage(items, chosen.size(), next));
  }

  @Override
  public DataAnswer<DataPlace> place(DataFile file, DataQuery query, Duration timeout) {
    return switch (rows(file, query, timeout)) {
      case DataAnswer.Answered<DataPage>(DataPage page, _) ->
          answered(new DataPlace(page.total(), page.nextCursor()));
      case DataAnswer.Busy<DataPage> _,
          DataAnswer.TimedOut<DataPage> _,
          DataAnswer.Failed<DataPage> _ ->
          missing();
    };
  }

  private static int from(SampleTable table, DataQuery query, List<Integer> chosen) {
    Long after = query.after();
    return after == null
        ? 0
        : beyond(table, query, chosen, (int) Math.min(after, table.rows().size()));
  }

  /// The place of the first chosen row that comes after another in the order.
  private static int beyond(SampleTable table, DataQuery query, List<Integer> chosen, int row) {
    Comparator<Integer> order = order(table, query.order());
    int i = 0;
    while (row < table.rows().size()
        && i < chosen.size()
        && order.compare(chosen.get(i), row) <= 0) {
      i++;
    }
    return row < table.rows().size() ? i : chosen.size();
  }

  @Override
  public DataAnswer<DataStatistics> statistics(DataFile file, DataQuery query, Duration timeout) {
    SampleTable table = tables.get(file);
    if (table == null) {
      return missing();
    }
    List<Integer> chosen = chosen(table, query);
    return answered(
        new DataStatistics(
            chosen.size(),
            query.select().stream()
                .map(column -> SampleStatistics.of(table, column, chosen))
                .toList()));
  }

  @Override
  public DataAnswer<DataExport> export(
      DataFile file, DataQuery query, ExportFormat format, Duration timeout) {
    SampleTable table = tables.get(file);
    if (table == null) {
      return missing();
    }
    List<Integer> chosen = chosen(table, query);
    int from = from(table, query, chosen);
    List<Integer> rows = chosen.stream().skip(from).limit(query.limit()).toList();
    String text =
        switch (format) {
          case JSON -> {
            ArrayNode all = Json.mapper().createArrayNode();
            rows.forEach(row -> all.add(object(table, query, row)));
            yield all.toString();
          }
          case NDJSON ->
              String.join("", rows.stream().map(row -> object(table, query, row) + "\n").toList());
          case CSV -> csv(table, query, rows);
          case PARQUET, ARROW -> throw new UnsupportedOperationException(format.word());
        };
    return answered(new SampleExport(rows.size(), text));
  }

  private record SampleExport(long rows, String text) implements DataExport {

    @Override
    public long bytes() {
      return text.getBytes(StandardCharsets.UTF_8).length;
    }

    @Override
    public void writeTo(OutputStream out) throws IOException {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public void close() {}
  }

  private static String csv(SampleTable table, DataQuery query, List<Integer> rows) {
    List<List<String>> lines = new ArrayList<>();
    lines.add(query.select().stream().map(column -> quoted(column.name())).toList());
    for (int row : rows) {
      lines.add(
          query.select().stream()
              .map(column -> table.rows().get(row).get(table.place(column)))
              .map(value -> value == null ? "" : quoted(json(value).asString()))
              .toList());
    }
    return String.join("", lines.stream().map(line -> String.join(",", line) + "\n").toList());
  }

  private static String quoted(String text) {
    boolean plain = !text.isEmpty() && text.chars().noneMatch(c -> ",\"\n\r".indexOf(c) >= 0);
    return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
  }

  private static ObjectNode object(SampleTable table, DataQuery query, int row) {
    ObjectNode object = Json.mapper().createObjectNode();
    for (Column column : query.select()) {
      object.set(column.name(), json(table.rows().get(row).get(table.place(column))));
    }
    return object;
  }

  static JsonNode json(@Nullable Object value) {
    JsonNodeFactory nodes = JsonNodeFactory.instance;
    return switch (value) {
      case null -> nodes.nullNode();
      case Boolean flag -> nodes.booleanNode(flag);
      case Long number -> nodes.numberNode(number);
      case Double number -> nodes.numberNode(number);
      case BigDecimal number -> nodes.numberNode(number);
      case LocalTime time -> nodes.stringNode(DateTimeFormatter.ISO_LOCAL_TIME.format(time));
      case LocalDateTime time ->
          nodes.stringNode(DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(time));
      case Instant instant ->
          nodes.stringNode(
              DateTimeFormatter.ISO_LOCAL_DATE_TIME.format(
                      LocalDateTime.ofInstant(instant, ZoneOffset.UTC))
                  + "Z");
      default -> nodes.stringNode(value.toString());
    };
  }

  private static List<Integer> chosen(SampleTable table, DataQuery query) {
    return IntStream.range(0, table.rows().size())
        .boxed()
        .filter(row -> query.where().stream().allMatch(each -> holds(table, each, row)))
        .sorted(order(table, query.order()))
        .toList();
  }

  private static boolean holds(SampleTable table, Condition condition, int row) {
    Object value = table.rows().get(row).get(table.place(condition.column()));
    ColumnType type = condition.column().type();
    if (condition instanceof Condition.Missing(_, boolean missing)) {
      return missing == (value == null);
    }
    if (value == null) {
      return false;
    }
    return switch (condition) {
      case Condition.OneOf(_, List<Literal> literals) -> isAmong(type, value, literals);
      case Condition.NoneOf(_, List<Literal> literals) -> !isAmong(type, value, literals);
      case Condition.Bound(_, Condition.Side side, Literal literal) -> {
        int compared = compare(value, SampleTable.parse(type, literal.text()));
        yield switch (side) {
          case ABOVE -> compared > 0;
          case FROM -> compared >= 0;
          case BELOW -> compared < 0;
          case UP_TO -> compared <= 0;
        };
      }
      case Condition.Missing _ -> throw new IllegalStateException("handled above");
    };
  }

  private static boolean isAmong(ColumnType type, Object value, List<Literal> literals) {
    return literals.stream()
        .anyMatch(literal -> compare(value, SampleTable.parse(type, literal.text())) == 0);
  }

  private static Comparator<Integer> order(SampleTable table, List<Order> order) {
    return (a, b) -> {
      for (Order each : order) {
        int place = table.place(each.column());
        Object first = table.rows().get(a).get(place);
        Object second = table.rows().get(b).get(place);
        if (first == null || second == null) {
          if (first != second) {
            return first == null ? 1 : -1;
          }
          continue;
        }
        int compared = compare(first, second);
        if (compared != 0) {
          return each.descending() ? -compared : compared;
        }
      }
      return a - b;
    };
  }

  /// Texts by code point, which is the order of their UTF-8 bytes; whole numbers of any size.
  @SuppressWarnings("unchecked") // values of one column are of one type
  static int compare(Object a, Object b) {
    if (a instanceof String first && b instanceof String second) {
      return Arrays.compareUnsigned(
          first.getBytes(StandardCharsets.UTF_8), second.getBytes(StandardCharsets.UTF_8));
    }
    return a instanceof Long whole && b instanceof BigInteger bound
        ? BigInteger.valueOf(whole).compareTo(bound)
        : ((Comparable<Object>) a).compareTo(b);
  }

  private static <T> DataAnswer<T> answered(T value) {
    return new DataAnswer.Answered<>(value, Duration.ZERO);
  }

  private static <T> DataAnswer<T> missing() {
    return new DataAnswer.Failed<>("The data could not be read; the server's log says why.", null);
  }

  @Override
  public void close() {}
}
