package dev.stoa.catalogue.schema;

import dev.stoa.kernel.Json;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/// How the values of one query parameter are read.
///
/// @param types the types that the schema allows; empty when any
/// @param item how the items of a list are read; null when it is no list
record QueryField(Set<String> types, @Nullable QueryField item) {

  static final QueryField TEXT = new QueryField(Set.of("string"), null);

  private static final int REFS_MAX = 20;
  private static final Pattern WHOLE = Pattern.compile("-?(0|[1-9][0-9]{0,300})");
  private static final Pattern NUMBER =
      Pattern.compile("-?(0|[1-9][0-9]{0,300})(\\.[0-9]{1,300})?([eE][+-]?[0-9]{1,3})?");

  sealed interface Outcome {}

  record Typed(JsonNode value) implements Outcome {}

  /// @param below where in the value, as the end of a pointer
  record Mistyped(String below, String message) implements Outcome {}

  static QueryField of(JsonNode schema, JsonNode root) {
    JsonNode resolved = resolve(schema, root);
    Set<String> types = typesOf(resolved, root);
    JsonNode items = resolved.path("items");
    return types.contains("array")
        ? new QueryField(types, items.isObject() ? itemOf(items, root) : TEXT)
        : new QueryField(types, null);
  }

  /// Follows `$ref` inside the schema.
  static JsonNode resolve(JsonNode schema, JsonNode root) {
    JsonNode resolved = schema;
    for (int i = 0; i < REFS_MAX && resolved.path("$ref").isString(); i++) {
      resolved = root.at(resolved.path("$ref").asString().substring(1));
    }
    return resolved;
  }

  private static QueryField itemOf(JsonNode items, JsonNode root) {
    Set<String> types = new LinkedHashSet<>(typesOf(resolve(items, root), root));
    // a list in a list has no form in a query
    types.remove("array");
    return new QueryField(types, null);
  }

  private static Set<String> typesOf(JsonNode schema, JsonNode root) {
    Set<String> types = new LinkedHashSet<>();
    JsonNode type = schema.path("type");
    if (type.isString()) {
      types.add(type.asString());
    }
    type.forEach(each -> types.add(each.asString()));
    for (String choice : List.of("anyOf", "oneOf")) {
      for (JsonNode branch : schema.path(choice)) {
        JsonNode branchType = resolve(branch, root).path("type");
        if (branchType.isString()) {
          types.add(branchType.asString());
        }
      }
    }
    return types;
  }

  Outcome type(String name, List<String> values) {
    if (item != null && (values.size() > 1 || isOnlyList())) {
      ArrayNode list = JsonNodeFactory.instance.arrayNode();
      for (int i = 0; i < values.size(); i++) {
        switch (item.one(name, values.get(i))) {
          case Typed(JsonNode value) -> list.add(value);
          case Mistyped(_, String message) -> {
            return new Mistyped("/" + i, message);
          }
        }
      }
      return new Typed(list);
    }
    if (values.size() > 1) {
      return new Mistyped(
          "", "'%s' is given %d times but is no list.".formatted(name, values.size()));
    }
    return one(name, values.getFirst());
  }

  private boolean isOnlyList() {
    return types.stream().allMatch(type -> type.equals("array") || type.equals("null"));
  }

  private Outcome one(String name, String text) {
    var nodes = JsonNodeFactory.instance;
    if (types.contains("boolean") && (text.equals("true") || text.equals("false"))) {
      return new Typed(nodes.booleanNode(text.equals("true")));
    }
    if (types.contains("integer") && WHOLE.matcher(text).matches()) {
      return new Typed(whole(text));
    }
    if (types.contains("number") && NUMBER.matcher(text).matches()) {
      return new Typed(
          WHOLE.matcher(text).matches() ? whole(text) : nodes.numberNode(new BigDecimal(text)));
    }
    if (types.contains("object") && text.startsWith("{")) {
      return object(name, text);
    }
    return types.isEmpty() || types.contains("string")
        ? new Typed(nodes.stringNode(text))
        : new Mistyped("", "'%s' must be %s.".formatted(name, expected()));
  }

  private static Outcome object(String name, String text) {
    try {
      return new Typed(Json.parse(text));
    } catch (JacksonException malformed) {
      return new Mistyped("", "'%s' must be a JSON object; it is malformed.".formatted(name));
    }
  }

  private static JsonNode whole(String text) {
    var number = new BigInteger(text);
    if (number.bitLength() < Integer.SIZE) {
      return JsonNodeFactory.instance.numberNode(number.intValue());
    }
    return number.bitLength() < Long.SIZE
        ? JsonNodeFactory.instance.numberNode(number.longValue())
        : JsonNodeFactory.instance.numberNode(number);
  }

  private String expected() {
    Set<String> names = new LinkedHashSet<>(types);
    names.remove("null");
    return RuleWords.types(names);
  }
}
