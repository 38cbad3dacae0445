package dev.stoa.engines.shipped;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// Compares an answer with the one that a card shows. Fractions may be .05 apart: processors round
/// 8-bit models differently. All else is the same.
final class Likeness {

  private static final double APART_MAX = 0.05;

  private Likeness() {}

  /// Where the two differ; empty when they do not.
  static List<String> difference(JsonNode shown, JsonNode got) {
    List<String> found = new ArrayList<>();
    compare("", shown, got, found);
    return found;
  }

  private static void compare(String place, JsonNode shown, JsonNode got, List<String> found) {
    if (shown.isNumber() && got.isNumber()) {
      boolean whole = shown.isIntegralNumber() && got.isIntegralNumber();
      double apartMax = whole ? 0 : APART_MAX;
      if (Math.abs(shown.asDouble() - got.asDouble()) > apartMax) {
        found.add(place + ": " + shown + " is shown, " + got + " came");
      }
    } else if (shown.isContainer() && shown.getNodeType() == got.getNodeType()) {
      if (shown.size() != got.size()) {
        found.add(place + ": " + shown.size() + " are shown, " + got.size() + " came");
      }
      for (int i = 0; shown.isArray() && i < shown.size(); i++) {
        compare(place + "/" + i, shown.path(i), got.path(i), found);
      }
      for (var field : shown.properties()) {
        String name = field.getKey();
        compare(place + "/" + name, field.getValue(), got.path(name), found);
      }
    } else if (!shown.equals(got)) {
      found.add(place + ": " + shown + " is shown, " + got + " came");
    }
  }
}
