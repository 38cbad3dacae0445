package dev.stoa.data;

import dev.stoa.catalogue.Tables;
import dev.stoa.kernel.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import tools.jackson.databind.JsonNode;

/// Tells what the file of a data set holds when it is published. Each column must be declared: one
/// whose meaning nobody wrote down is no use to who reads it.
public final class PublishedTables implements Tables {

  private final DataFolder folder;

  public PublishedTables(DataFolder folder) {
    this.folder = folder;
  }

  @Override
  public Reading read(JsonNode declared) {
    String name = declared.path("file").asString();
    return folder
        .shipped(name)
        .map(file -> described(name, file, declared.path("columns")))
        .orElseGet(() ->
            new Reading.Faulty(
                List.of(
                    new Fault(
                        "/file", "No file '%s' comes with Stoa.".formatted(Shown.of(name))))));
  }

  private static Reading described(String name, DataFolder.Shipped file, JsonNode declared) {
    DataShape shape = file.shape();
    List<Fault> faults = new ArrayList<>();
    Map<String, JsonNode> notes = new HashMap<>();
    for (int i = 0; i < declared.size(); i++) {
      String column = declared.path(i).path("name").asString();
      if (notes.put(column, declared.path(i)) != null) {
        faults.add(at(i, "Column '%s' is described twice.".formatted(Shown.of(column))));
      } else if (shape.find(column).isEmpty()) {
        faults.add(
            at(
                i,
                "The file has no column '%s'. Columns: %s."
                    .formatted(Shown.of(column), Shown.names(shape.names()))));
      }
    }
    for (String column : shape.names()) {
      if (!notes.containsKey(column)) {
        faults.add(
            new Fault("/columns", "Column '%s' is not described.".formatted(Shown.of(column))));
      }
    }
    return faults.isEmpty() ? read(name, file, notes) : new Reading.Faulty(faults);
  }

  private static Reading read(String name, DataFolder.Shipped file, Map<String, JsonNode> notes) {
    DataShape shape = file.shape();
    List<Table.Described> columns =
        shape.columns().stream()
            .map(column -> described(column, Objects.requireNonNull(notes.get(column.name()))))
            .toList();
    var table = new Table(name, file.file().fingerprint(), shape.rows(), file.bytes(), columns);
    return new Reading.Read(table.json(), QuerySchemas.of(table));
  }

  private static Table.Described described(Column column, JsonNode note) {
    return new Table.Described(
        column.name(),
        column.type(),
        column.nullable(),
        note.path("description").asString(),
        note.path("unit").isString() ? note.path("unit").asString() : null);
  }

  private static Fault at(int column, String message) {
    return new Fault("/columns/" + column + "/name", message);
  }
}
