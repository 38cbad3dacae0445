package dev.stoa.catalogue.schema;

import dev.stoa.kernel.Fault;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import tools.jackson.databind.JsonNode;

/// Finds numbers that no computation can use, before one tries.
final class Numbers {

  /// About the range of a double; `1e999999999` is eleven letters and a gigabyte once spelled out.
  private static final int EXPONENT_MAX = 330;

  private static final BigDecimal LONG_MAX = BigDecimal.valueOf(Long.MAX_VALUE);

  private Numbers() {}

  static List<Fault> extremesOf(JsonNode instance) {
    return collect(instance, Numbers::isExtreme);
  }

  static List<Fault> beyondLong(JsonNode instance) {
    return collect(instance, node -> node.decimalValue().abs().compareTo(LONG_MAX) > 0);
  }

  private static boolean isExtreme(JsonNode node) {
    if (!node.isBigDecimal()) {
      return node.isBigInteger() && node.bigIntegerValue().bitLength() > 4 * EXPONENT_MAX;
    }
    BigDecimal value = node.decimalValue();
    return Math.abs((long) value.precision() - value.scale()) > EXPONENT_MAX;
  }

  private static List<Fault> collect(JsonNode instance, Predicate<JsonNode> wrong) {
    List<Fault> faults = new ArrayList<>(0);
    walk(instance, "", wrong, faults);
    return faults;
  }

  private static void walk(
      JsonNode node, String pointer, Predicate<JsonNode> wrong, List<Fault> faults) {
    if (node.isNumber() && wrong.test(node)) {
      faults.add(new Fault(pointer, "The number is out of range."));
    } else if (node.isObject()) {
      for (var field : node.properties()) {
        if (field.getValue().isContainer() || field.getValue().isNumber()) {
          walk(field.getValue(), Pointers.child(pointer, field.getKey()), wrong, faults);
        }
      }
    } else if (node.isArray()) {
      for (int i = 0; i < node.size(); i++) {
        if (node.get(i).isContainer() || node.get(i).isNumber()) {
          walk(node.get(i), pointer + "/" + i, wrong, faults);
        }
      }
    }
  }
}
