package dev.stoa.invocation;

import tools.jackson.databind.JsonNode;

/// Counts what a plan charges for.
final class Units {

  private Units() {}

  /// How many units the inputs hold. What is known only after the call counts as one here.
  static long in(String unit, JsonNode inputs) {
    return unit.equals("characters") ? Math.max(1, codePoints(inputs)) : 1;
  }

  private static long codePoints(JsonNode node) {
    if (node.isString()) {
      String text = node.stringValue();
      return text.codePointCount(0, text.length());
    }
    long sum = 0;
    for (JsonNode child : node) {
      sum += codePoints(child);
    }
    return sum;
  }
}
