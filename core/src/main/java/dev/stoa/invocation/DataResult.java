package dev.stoa.invocation;

import dev.stoa.data.DataExport;
import dev.stoa.data.DataPage;
import dev.stoa.data.DataPlace;
import dev.stoa.data.DataStatistics;
import dev.stoa.data.Table;
import dev.stoa.kernel.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// What a data set gave.
sealed interface DataResult {

  /// @param rows how many rows of the data set are in it
  record Told(JsonNode output, long rows) implements DataResult {}

  /// Rows that wait to be sent.
  ///
  /// @param place of the page that they are; null when they are none
  record Exported(DataExport export, @Nullable DataPlace place) implements DataResult {}

  /// The caller has it already.
  record Unchanged() implements DataResult {}

  static DataResult of(DataPage page) {
    ObjectNode output = Json.mapper().createObjectNode();
    output.set("items", page.items());
    output.put("total", page.total()).put("nextCursor", page.nextCursor());
    return new Told(output, page.items().size());
  }

  static DataResult of(DataStatistics statistics) {
    return new Told(Json.mapper().valueToTree(statistics), 0);
  }

  static DataResult of(Table table) {
    ObjectNode output = Json.mapper().createObjectNode().put("rows", table.rows());
    output.set("columns", table.json().path("columns"));
    return new Told(output, 0);
  }
}
