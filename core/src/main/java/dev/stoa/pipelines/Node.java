package dev.stoa.pipelines;

import dev.stoa.kernel.AssetRef;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// One place in a graph. A node whose value does not come, because a decision went another way, is
/// skipped with all that needs it.
public sealed interface Node {

  /// Unique in its graph.
  String id();

  /// A node that calls a model.
  sealed interface Step extends Node {

    AssetRef model();

    /// Inputs that are the same in every call; a link to the same input is refused.
    ObjectNode values();
  }

  /// Its outputs are the inputs of the pipeline.
  record Input(String id) implements Node {}

  /// Its inputs are the outputs of the pipeline; one that does not come is left out.
  record Output(String id) implements Node {}

  /// One call of a model.
  record Model(String id, AssetRef model, ObjectNode values) implements Step {}

  /// One call of a model for each item of a list; each output is the list of the answers' values,
  /// in the order of the items.
  ///
  /// @param over the input of the model that takes one item; the link into it carries the list
  /// @param itemsMax a longer list fails
  record ForEach(String id, AssetRef model, String over, int itemsMax, ObjectNode values)
      implements Step {

    public static final int ITEMS_MAX = 100;
  }

  /// Hands on `data`, or `value` when nothing is linked to `data`, by the output of the first case
  /// that holds for `value`, and by no other.
  record Decision(String id, List<Case> cases) implements Node {

    static final String VALUE = "value";
    static final String DATA = "data";

    public Decision {
      cases = List.copyOf(cases);
    }
  }

  /// @param output the name of the decision's output
  record Case(String output, Test test) {}

  /// What a decision asks of its value.
  sealed interface Test {

    record Equal(JsonNode to) implements Test {}

    /// Numbers only.
    record AtLeast(double bound) implements Test {}

    /// Numbers only.
    record Below(double bound) implements Test {}

    record Otherwise() implements Test {}

    /// Two numbers are equal when their values are, whatever their form.
    default boolean holdsFor(JsonNode value) {
      return switch (this) {
        case Equal(JsonNode to) -> isSame(to, value);
        case AtLeast(double bound) -> value.isNumber() && value.doubleValue() >= bound;
        case Below(double bound) -> value.isNumber() && value.doubleValue() < bound;
        case Otherwise _ -> true;
      };
    }

    private static boolean isSame(JsonNode one, JsonNode other) {
      return (one.isNumber() && other.isNumber())
          ? one.decimalValue().compareTo(other.decimalValue()) == 0
          : one.equals(other);
    }
  }
}
