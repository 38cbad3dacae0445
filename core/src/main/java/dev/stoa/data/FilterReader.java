package dev.stoa.data;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.KnownNames;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Reads one parameter that is a filter: the name of a column, or a column, a dot and a comparison.
/// The whole name is tried as a column first.
final class FilterReader {

  private final DataShape shape;
  private final QueryUse use;

  FilterReader(DataShape shape, QueryUse use) {
    this.shape = shape;
    this.use = use;
  }

  /// @param faults gets what is wrong
  Optional<Condition> read(String name, List<String> values, List<Fault> faults) {
    Optional<Column> whole = QueryUse.RESERVED.contains(name) ? Optional.empty() : shape.find(name);
    if (whole.isPresent()) {
      return condition(name, whole.get(), Comparison.EQ, values, faults);
    }
    int dot = name.lastIndexOf('.');
    Optional<Column> column = dot < 0 ? Optional.empty() : shape.find(name.substring(0, dot));
    if (column.isEmpty()) {
      faults.add(Fault.of(name, unknown(name, dot)));
      return Optional.empty();
    }
    Optional<Comparison> comparison = Comparison.find(name.substring(dot + 1));
    if (comparison.isEmpty()) {
      faults.add(
          Fault.of(
              name,
              "'%s' is no comparison of column '%s'; these are %s."
                  .formatted(
                      Shown.of(name.substring(dot + 1)), column.get().name(), Comparison.words())));
      return Optional.empty();
    }
    return condition(name, column.get(), comparison.get(), values, faults);
  }

  private Optional<Condition> condition(
      String name, Column column, Comparison comparison, List<String> values, List<Fault> faults) {
    if (!comparison.fits(column.type())) {
      faults.add(
          Fault.of(
              name,
              "Column '%s' holds lists, structures or bytes; only '%s.null' can be asked of it."
                  .formatted(column.name(), column.name())));
      return Optional.empty();
    }
    if (values.size() > 1 && !comparison.takesMany()) {
      faults.add(
          Fault.of(name, "'%s' comes %d times; give it once.".formatted(name, values.size())));
      return Optional.empty();
    }
    List<Literal> literals = new ArrayList<>();
    for (String value : values) {
      ColumnType type = comparison.valuesFor(column);
      LiteralReader.read(type, value)
          .ifPresentOrElse(
              literals::add, () -> faults.add(Fault.of(name, mistyped(name, type, value))));
    }
    return literals.size() == values.size()
        ? Optional.of(comparison.on(column, literals))
        : Optional.empty();
  }

  private static String mistyped(String name, ColumnType type, String value) {
    return "'%s' must be %s; it is '%s'.".formatted(name, type.words(), Shown.of(value));
  }

  private String unknown(String name, int dot) {
    String meant =
        dot > 0 && Comparison.find(name.substring(dot + 1)).isPresent()
            ? name.substring(0, dot)
            : name;
    if (QueryUse.RESERVED.contains(name)) {
      return "'%s' is no parameter here; these are %s, and filters by column."
          .formatted(name, String.join(", ", use.parameters()));
    }
    List<String> known = new ArrayList<>(shape.names());
    known.addAll(use.parameters());
    return "There is no column or parameter '%s'%s Columns: %s. Parameters: %s."
        .formatted(
            Shown.of(meant),
            KnownNames.nearest(meant, known)
                .map(near -> "; did you mean '" + near + "'?")
                .orElse("."),
            Shown.names(shape.names()),
            String.join(", ", use.parameters()));
  }
}
