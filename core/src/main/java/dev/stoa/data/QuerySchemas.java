package dev.stoa.data;

import dev.stoa.catalogue.Signature;
import dev.stoa.kernel.Json;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The JSON Schemas that follow from the columns of a table: what a query of rows takes and what a
/// page of them is.
final class QuerySchemas {

  private QuerySchemas() {}

  static Signature of(Table table) {
    return new Signature(asReadBack(query(table)), asReadBack(page(table)));
  }

  /// A parser makes an `int` of a small number where this class puts a `long`, and the two are not
  /// equal: what is stored would look changed, and a new version be published, at every start.
  private static JsonNode asReadBack(ObjectNode schema) {
    return Json.parse(Json.text(schema));
  }

  private static ObjectNode query(Table table) {
    ObjectNode schema = Json.mapper().createObjectNode().put("type", "object");
    ObjectNode fields = schema.putObject("properties");
    for (Table.Described column : table.columns()) {
      if (column.type().isComparable() && !QueryUse.RESERVED.contains(column.name())) {
        fields.set(column.name(), column.schema());
      }
    }
    field(
        fields,
        "select",
        "string",
        "Select",
        "The columns wanted, with commas between; all unless given.");
    field(
        fields,
        "order",
        "string",
        "Order",
        "Columns to order by, with commas between; - before one turns it round.");
    field(fields, "limit", "integer", "Limit", "How many rows at most.")
        .put("minimum", 1)
        .put("maximum", QueryUse.ROWS.limitMax())
        .put("default", QueryUse.ROWS.limitDefault());
    field(fields, "cursor", "string", "Cursor", "The nextCursor of the page before.");
    String columns =
        table.columns().stream()
            .map(column -> column.name().replaceAll("[^A-Za-z0-9_]", "\\\\$0"))
            .collect(Collectors.joining("|"));
    schema
        .putObject("patternProperties")
        .putObject("^(" + columns + ")\\.(eq|ne|gt|gte|lt|lte|null)$")
        .put("description", "A comparison with a column.");
    return schema.put("additionalProperties", false);
  }

  private static ObjectNode page(Table table) {
    ObjectNode schema = Json.mapper().createObjectNode().put("type", "object");
    ObjectNode fields = schema.putObject("properties");
    ObjectNode row =
        field(fields, "items", "array", "Rows", "The rows of this page.")
            .putObject("items")
            .put("type", "object");
    ObjectNode values = row.putObject("properties");
    table.columns().forEach(column -> values.set(column.name(), answered(column)));
    field(fields, "total", "integer", "Total", "How many rows the filters choose, on all pages.");
    field(fields, "nextCursor", "string", "Next cursor", "Where the next page begins.")
        .putArray("type")
        .add("string")
        .add("null");
    schema.putArray("required").add("items").add("total").add("nextCursor");
    return schema;
  }

  private static ObjectNode answered(Table.Described column) {
    ObjectNode schema = column.schema();
    if (column.nullable()) {
      String type = schema.path("type").asString();
      schema.putArray("type").add(type).add("null");
    }
    return schema;
  }

  private static ObjectNode field(
      ObjectNode fields, String name, String type, String title, String description) {
    return fields
        .putObject(name)
        .put("type", type)
        .put("title", title)
        .put("description", description);
  }
}
