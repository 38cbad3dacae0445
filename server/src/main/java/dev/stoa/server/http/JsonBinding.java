package dev.stoa.server.http;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.Problem;
import dev.stoa.kernel.ProblemException;
import java.util.List;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.JsonNode;

/// Turns JSON into a record, or into the list of everything that is wrong with it.
final class JsonBinding {

  private JsonBinding() {}

  static <T> T bind(JsonNode node, Class<T> type) {
    List<Fault> faults = RecordShape.check(node, type);
    if (!faults.isEmpty()) {
      throw new ProblemException(Problem.invalid(faults));
    }
    try {
      return Json.mapper().treeToValue(node, type);
    } catch (DatabindException unfit) {
      throw refused(unfit);
    }
  }

  private static ProblemException refused(DatabindException unfit) {
    Throwable cause = unfit.getCause();
    if (cause instanceof ProblemException problem) {
      return problem;
    }
    var pointer = new StringBuilder();
    for (var step : unfit.getPath()) {
      pointer.append('/');
      pointer.append(
          step.getPropertyName() == null ? step.getIndex() : escape(step.getPropertyName()));
    }
    // what a record's own constructor says is written for people; what Jackson says is not
    String message =
        cause instanceof IllegalArgumentException && cause.getMessage() != null
            ? cause.getMessage()
            : "The value does not fit.";
    return new ProblemException(Problem.invalid(pointer.toString(), message), unfit);
  }

  static String escape(String name) {
    return name.replace("~", "~0").replace("/", "~1");
  }
}
