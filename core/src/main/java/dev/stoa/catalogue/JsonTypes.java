package dev.stoa.catalogue;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;

/// The types that a schema names at its top.
public final class JsonTypes {

  private static final List<String> ALL =
      List.of("array", "boolean", "integer", "null", "number", "object", "string");

  private JsonTypes() {}

  /// All of them when the schema names none.
  public static Set<String> of(JsonNode schema) {
    JsonNode type = schema.path("type");
    Set<String> types = new HashSet<>();
    if (type.isString()) {
      types.add(type.stringValue());
    }
    type.forEach(each -> types.add(each.asString()));
    if (types.isEmpty()) {
      types.addAll(ALL);
    }
    if (types.contains("number")) {
      types.add("integer");
    }
    return types;
  }

  /// Whether whatever has the one schema's type is taken by the other, items of lists included. A
  /// schema that names no type may hold anything: it is let through, and what comes is checked.
  public static boolean fits(JsonNode given, JsonNode taken) {
    if (!given.has("type") || !taken.has("type")) {
      return true;
    }
    if (!of(taken).containsAll(of(given))) {
      return false;
    }
    boolean areLists = of(given).equals(Set.of("array")) && of(taken).contains("array");
    return !areLists || fits(given.path("items"), taken.path("items"));
  }

  /// Such as `string or null`.
  public static String inWords(JsonNode schema) {
    Set<String> types = new TreeSet<>(of(schema));
    if (types.contains("number")) {
      types.remove("integer");
    }
    if (types.equals(Set.of("array")) && schema.path("items").has("type")) {
      return "array of " + inWords(schema.path("items"));
    }
    return types.containsAll(ALL) || types.size() == ALL.size() - 1
        ? "anything"
        : String.join(" or ", types);
  }
}
