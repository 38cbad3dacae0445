package dev.stoa.server.gateway.nativedoor;

import dev.stoa.data.ColumnType;
import dev.stoa.data.ExportFormat;
import dev.stoa.data.QueryUse;
import dev.stoa.data.Table;
import dev.stoa.kernel.Json;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/// The addresses of one data set in its OpenAPI document: each column that can be filtered is a
/// parameter.
final class DataOperations {

  private static final List<Integer> REFUSALS =
      List.of(400, 401, 402, 403, 404, 406, 410, 422, 429, 502, 503, 504);

  private final Table table;
  private final Start start;

  /// Begins an operation.
  interface Start {
    ObjectNode operation(ObjectNode operation, String id, String summary);
  }

  DataOperations(Table table, Start start) {
    this.table = table;
    this.start = start;
  }

  /// @param place the address of the data set
  void describe(String place, ObjectNode paths) {
    ObjectNode rows = operation(paths, place, "readRows", "Read rows, page by page");
    query(QueryUse.ROWS, rows);
    forms(rows, ExportFormat.values(), LocalSchema.reference("Envelope"));
    ObjectNode page = (ObjectNode) rows.at("/responses/200");
    EndpointDescription.header(
        page, "link", "The address of the next page, with rel=\"next\"; none on the last one.");
    EndpointDescription.header(page, PageHeaders.TOTAL, "How many rows there are on all pages.");
    ObjectNode export = operation(paths, place + "/export", "exportRows", "Export rows");
    query(QueryUse.EXPORT, export);
    forms(
        export,
        ExportFormat.values(),
        array(Json.mapper().createObjectNode().put("type", "object")));
    ObjectNode statistics =
        operation(paths, place + "/statistics", "showStatistics", "Show what the columns hold");
    query(QueryUse.STATISTICS, statistics);
    json(statistics);
    json(operation(paths, place + "/schema", "showSchema", "Show the columns"));
  }

  private ObjectNode operation(ObjectNode paths, String path, String id, String summary) {
    return start.operation(paths.putObject(path).putObject("get"), id, summary);
  }

  private void query(QueryUse use, ObjectNode operation) {
    ArrayNode parameters = operation.putArray("parameters");
    for (Table.Described column : table.columns()) {
      if (column.type().isComparable()) {
        boolean isReserved = QueryUse.RESERVED.contains(column.name());
        filter(parameters, column, column.name() + (isReserved ? ".eq" : ""), "");
        if (isOrdered(column.type())) {
          filter(parameters, column, column.name() + ".gte", "At least this. ");
          filter(parameters, column, column.name() + ".lte", "At most this. ");
        }
      }
    }
    for (String name : use.parameters()) {
      own(use, parameters.addObject().put("name", name).put("in", "query"), name);
    }
    operation.put(
        "description",
        "Each column also takes .ne, .gt, .lt and .null, as in size.gt=3 and size.null=true.");
  }

  private static void filter(
      ArrayNode parameters, Table.Described column, String name, String words) {
    ObjectNode parameter = parameters.addObject().put("name", name).put("in", "query");
    parameter.put("description", words + column.meaning());
    ObjectNode value = column.schema();
    value.remove(List.of("title", "description"));
    if (words.isEmpty()) {
      // repeated, it means one of several
      parameter.put("explode", true).putObject("schema").put("type", "array").set("items", value);
    } else {
      parameter.set("schema", value);
    }
  }

  private static boolean isOrdered(ColumnType type) {
    return type.isComparable() && type != ColumnType.STRING && type != ColumnType.BOOLEAN;
  }

  private void own(QueryUse use, ObjectNode parameter, String name) {
    ObjectNode schema = parameter.putObject("schema");
    switch (name) {
      case "limit" -> {
        schema.put("type", "integer").put("minimum", 1);
        if (use == QueryUse.ROWS) {
          schema.put("maximum", use.limitMax()).put("default", use.limitDefault());
        }
        parameter.put("description", "How many rows at most.");
      }
      case "cursor" -> {
        schema.put("type", "string");
        parameter.put("description", "The nextCursor of the page before.");
      }
      case "order" -> {
        schema.put("type", "string");
        parameter.put("description", "Columns with commas between; - before one turns it round.");
      }
      default -> {
        schema.put("type", "string");
        parameter.put("description", "The columns wanted, with commas between.");
      }
    }
  }

  private static void forms(ObjectNode operation, ExportFormat[] formats, ObjectNode json) {
    ObjectNode format = operation.withArray("parameters").addObject();
    format
        .put("name", "format")
        .put("in", "query")
        .put("description", "The form of the answer, instead of Accept.");
    ArrayNode words = format.putObject("schema").put("type", "string").putArray("enum");
    Arrays.stream(formats).map(ExportFormat::word).forEach(words::add);
    ObjectNode responses = operation.putObject("responses");
    ObjectNode fine = tagged(responses);
    ObjectNode content = fine.putObject("content");
    for (ExportFormat each : formats) {
      ObjectNode form = content.putObject(each.mediaType());
      if (each == ExportFormat.JSON) {
        form.set("schema", json);
      }
    }
    EndpointDescription.refusals(responses, REFUSALS);
  }

  private static void json(ObjectNode operation) {
    ObjectNode responses = operation.putObject("responses");
    tagged(responses)
        .putObject("content")
        .putObject("application/json")
        .putObject("schema")
        .put("type", "object");
    EndpointDescription.refusals(responses, REFUSALS);
  }

  private static ObjectNode tagged(ObjectNode responses) {
    ObjectNode fine = EndpointDescription.fine(responses);
    EndpointDescription.header(fine, "etag", "For If-None-Match, which makes no rows cost.");
    responses.putObject("304").put("description", "It is what the caller has; no rows cost.");
    return fine;
  }

  private static ObjectNode array(ObjectNode items) {
    ObjectNode array = Json.mapper().createObjectNode().put("type", "array");
    array.set("items", items);
    return array;
  }
}
