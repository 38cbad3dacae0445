package dev.stoa.data;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.KnownNames;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Reads the parameters of an address into a query over one data set; `docs/data.md` has the
/// grammar. Safe for use by many threads.
public final class QueryReader {

  private static final int DIGITS_MAX = 18;

  private final DataFile file;
  private final DataShape shape;

  public QueryReader(DataFile file, DataShape shape) {
    this.file = file;
    this.shape = shape;
  }

  /// Every fault is told, each at the name of its parameter.
  ///
  /// @param parameters decoded names with their values in the order sent, without those that the
  ///   route reads itself
  public QueryRead read(QueryUse use, Map<String, List<String>> parameters) {
    List<Fault> faults = new ArrayList<>();
    List<Condition> where = new ArrayList<>();
    List<Column> select = shape.columns();
    List<Order> order = List.of();
    long limit = use.limitDefault();
    String cursor = null;
    FilterReader filters = new FilterReader(shape, use);
    for (Map.Entry<String, List<String>> parameter : parameters.entrySet()) {
      String name = parameter.getKey();
      List<String> values = parameter.getValue();
      switch (use.parameters().contains(name) ? name : "") {
        case "select" -> select = select(values, faults);
        case "order" -> order = order(values, faults);
        case "limit" -> limit = once(name, values, faults) ? limit(use, values, faults) : limit;
        case "cursor" -> cursor = once(name, values, faults) ? values.getFirst() : null;
        default -> filters.read(name, values, faults).ifPresent(where::add);
      }
    }
    Long after = faults.isEmpty() && cursor != null ? after(where, order, cursor, faults) : null;
    return faults.isEmpty()
        ? new QueryRead.Read(new DataQuery(where, select, order, limit, after))
        : new QueryRead.Faulty(faults);
  }

  private @Nullable Long after(
      List<Condition> where, List<Order> order, String cursor, List<Fault> faults) {
    return switch (PageCursor.decode(file, where, order, cursor)) {
      case PageCursor.Decoded.Row(long row) -> row;
      case PageCursor.Decoded.Bad(String why) -> {
        faults.add(Fault.of("cursor", "The cursor " + why + "; begin again without it."));
        yield null;
      }
    };
  }

  private static boolean once(String name, List<String> values, List<Fault> faults) {
    if (values.size() != 1) {
      faults.add(
          Fault.of(name, "'%s' comes %d times; give it once.".formatted(name, values.size())));
    }
    return values.size() == 1;
  }

  private static long limit(QueryUse use, List<String> values, List<Fault> faults) {
    String text = values.getFirst();
    boolean whole = text.matches("[0-9]{1," + DIGITS_MAX + "}");
    long limit = whole ? Long.parseLong(text) : 0;
    if (limit >= 1 && limit <= use.limitMax()) {
      return limit;
    }
    String range =
        use.limitMax() == DataQuery.ALL ? "of at least 1" : "from 1 to " + use.limitMax();
    faults.add(
        Fault.of(
            "limit",
            "'limit' must be a whole number %s; it is '%s'.".formatted(range, Shown.of(text))));
    return use.limitDefault();
  }

  private List<Column> select(List<String> values, List<Fault> faults) {
    Set<Column> chosen = new LinkedHashSet<>();
    for (String name : names(values, Function.identity())) {
      column("select", name, faults).ifPresent(chosen::add);
    }
    return List.copyOf(chosen);
  }

  private List<Order> order(List<String> values, List<Fault> faults) {
    List<Order> order = new ArrayList<>();
    Set<Column> seen = new LinkedHashSet<>();
    for (String text : names(values, QueryReader::withoutSign)) {
      boolean descending = text.startsWith("-") && shape.find(text).isEmpty();
      String name = descending ? text.substring(1) : text;
      Optional<Column> column = column("order", name, faults);
      if (column.isPresent() && !column.get().type().isComparable()) {
        faults.add(
            Fault.of(
                "order",
                "Column '%s' holds lists, structures or bytes and has no order.".formatted(name)));
      } else if (column.isPresent() && !seen.add(column.get())) {
        faults.add(Fault.of("order", "'order' names column '%s' twice.".formatted(name)));
      } else {
        column.ifPresent(each -> order.add(new Order(each, descending)));
      }
    }
    return order;
  }

  /// A value is a list with commas between, unless the whole of it is a column.
  private List<String> names(List<String> values, Function<String, String> toName) {
    return values.stream()
        .flatMap(value ->
            shape.find(value).isPresent() || shape.find(toName.apply(value)).isPresent()
                ? List.of(value).stream()
                : List.of(value.split(",", -1)).stream())
        .toList();
  }

  private static String withoutSign(String text) {
    return text.startsWith("-") ? text.substring(1) : text;
  }

  private Optional<Column> column(String parameter, String name, List<Fault> faults) {
    Optional<Column> column = shape.find(name);
    if (column.isEmpty()) {
      faults.add(
          Fault.of(
              parameter,
              "'%s' names '%s', which is no column%s Columns: %s."
                  .formatted(
                      parameter,
                      Shown.of(name),
                      KnownNames.nearest(name, shape.names())
                          .map(near -> "; did you mean '" + near + "'?")
                          .orElse("."),
                      Shown.names(shape.names()))));
    }
    return column;
  }
}
