package dev.stoa.data;

import dev.stoa.kernel.Json;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What one version of a data set holds, as its version keeps it.
///
/// @param file the name under which it was published, such as `penguins.parquet`
/// @param fingerprint as of [DataFile]
/// @param bytes the size of the file
/// @param columns in their order, each name once
public record Table(
    String file, String fingerprint, long rows, long bytes, List<Described> columns) {

  public Table {
    columns = List.copyOf(columns);
  }

  /// A column and what it means.
  ///
  /// @param unit what its numbers count; null for what has none
  public record Described(
      String name, ColumnType type, boolean nullable, String description, @Nullable String unit) {

    Column column() {
      return new Column(name, type, nullable);
    }

    /// The JSON Schema of a value that is there.
    public ObjectNode schema() {
      ObjectNode schema = Json.mapper().createObjectNode();
      switch (type) {
        case BOOLEAN -> schema.put("type", "boolean");
        case INTEGER -> schema.put("type", "integer");
        case DECIMAL, NUMBER -> schema.put("type", "number");
        case DATE -> schema.put("type", "string").put("format", "date");
        case INSTANT -> schema.put("type", "string").put("format", "date-time");
        case STRING, TIME, TIMESTAMP, OTHER -> schema.put("type", "string");
      }
      return schema.put("title", name).put("description", meaning());
    }

    /// What it means, with its unit.
    public String meaning() {
      return unit == null ? description : description + " In " + unit + ".";
    }
  }

  public DataShape shape() {
    return new DataShape(columns.stream().map(Described::column).toList(), rows);
  }

  public JsonNode json() {
    return Json.parse(Json.text(this));
  }

  /// @param json what [#json] made
  public static Table of(JsonNode json) {
    List<Described> columns = new ArrayList<>();
    for (JsonNode column : json.path("columns")) {
      columns.add(
          new Described(
              column.path("name").asString(),
              ColumnType.valueOf(column.path("type").asString().toUpperCase(Locale.ROOT)),
              column.path("nullable").asBoolean(),
              column.path("description").asString(),
              column.path("unit").isString() ? column.path("unit").asString() : null));
    }
    return new Table(
        json.path("file").asString(),
        json.path("fingerprint").asString(),
        json.path("rows").asLong(),
        json.path("bytes").asLong(),
        columns);
  }
}
