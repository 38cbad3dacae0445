package dev.stoa.catalogue.schema;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;

/// Names the choice (`anyOf`, `oneOf`) whose branch an error came from.
final class ChoicePath {

  private ChoicePath() {}

  /// The outermost choice and the place in the instance that it judges; empty when the error came
  /// from no branch of one.
  static String of(Error error) {
    NodePath path = error.getEvaluationPath();
    NodePath instance = error.getInstanceLocation();
    int depth = 0;
    int at = 0;
    while (at + 1 < path.getNameCount()) {
      switch (path.getName(at)) {
        case "anyOf", "oneOf" -> {
          return prefix(path, at) + "@" + prefix(instance, depth - 1);
        }
        case "properties", "patternProperties", "prefixItems" -> {
          depth++;
          at += 2;
        }
        case "items", "contains", "additionalProperties", "unevaluatedProperties" -> {
          depth++;
          at++;
        }
        case "allOf", "dependentSchemas" -> at += 2;
        default -> at++;
      }
    }
    return "";
  }

  private static String prefix(NodePath path, int last) {
    var text = new StringBuilder();
    for (int i = 0; i <= last && i < path.getNameCount(); i++) {
      text.append('/').append(path.getElement(i));
    }
    return text.toString();
  }
}
