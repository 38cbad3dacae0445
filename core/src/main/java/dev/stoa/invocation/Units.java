package dev.stoa.invocation;

import dev.stoa.catalogue.ListForm;
import dev.stoa.catalogue.Plan;
import java.util.LinkedHashSet;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Counts what a plan charges for.
///
/// @param batched the inputs that take one value or a list of them: a list is so many calls in one
public record Units(Set<String> batched) {

  private static final String CHARACTERS = "characters";

  /// What only the target can count: its outputs tell how many, under the unit's own name.
  private static final Set<String> TOLD = Set.of("tokens", "seconds", "rows", "bytes");

  private static final long TOLD_MAX = 1_000_000_000;

  public Units {
    batched = Set.copyOf(batched);
  }

  /// @param inputs the schema of a version's inputs
  static Units of(JsonNode inputs) {
    Set<String> batched = new LinkedHashSet<>();
    for (var property : inputs.path("properties").properties()) {
      Set<String> types = new LinkedHashSet<>();
      property.getValue().path("type").forEach(type -> types.add(type.asString()));
      types.remove("null");
      if (types.size() > 1 && types.contains("array")) {
        batched.add(property.getKey());
      }
    }
    return new Units(batched);
  }

  /// The most units that a call can use: those of the inputs, and of the outputs as many as the
  /// plan lets count; where only the outputs tell, these alone.
  long most(Plan plan, JsonNode inputs) {
    long out = outputMax(plan);
    return out > 0 && TOLD.contains(plan.unit()) ? out : in(plan.unit(), inputs) + out;
  }

  /// How many units of the outputs count: none where a plan does not say how many at most, for what
  /// has no bound cannot be reserved.
  static long outputMax(Plan plan) {
    Integer max = plan.outputMax();
    boolean counts = plan.unit().equals(CHARACTERS) || TOLD.contains(plan.unit());
    return max != null && counts ? max : 0;
  }

  /// Units of the outputs, be they more than count or not.
  static long out(String unit, JsonNode outputs) {
    return TOLD.contains(unit) ? told(unit, outputs) : codePoints(outputs);
  }

  /// Rounded up, at least one; of a list, those of all its results.
  private static long told(String unit, JsonNode outputs) {
    JsonNode results = outputs.path(ListForm.RESULTS);
    if (results.isArray() && !outputs.has(unit)) {
      long sum = 0;
      for (JsonNode result : results) {
        sum += told(unit, result);
      }
      return Math.max(1, sum);
    }
    return Math.clamp((long) Math.ceil(outputs.path(unit).asDouble(1)), 1, TOLD_MAX);
  }

  /// How many units the inputs hold. What is known only after the call counts as one here.
  long in(String unit, JsonNode inputs) {
    return switch (unit) {
      case CHARACTERS -> Math.max(1, codePoints(inputs));
      case "calls" -> calls(inputs);
      default -> 1;
    };
  }

  /// Lists side by side are walked together, so the longest counts.
  private long calls(JsonNode inputs) {
    long calls = 1;
    for (String name : batched) {
      JsonNode given = inputs.path(name);
      if (given.isArray()) {
        calls = Math.max(calls, given.size());
      }
    }
    return calls;
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
