package dev.stoa.catalogue.schema;

import com.networknt.schema.Error;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import tools.jackson.databind.JsonNode;

/// What a rule of a schema asks for, as a sentence.
final class RuleWords {

  private static final int CHOICES_MAX = 20;
  private static final int TEXT_MAX = 80;

  private RuleWords() {}

  static String of(String keyword, JsonNode rule, Error error) {
    return switch (keyword) {
      case "type" -> "must be %s, not %s.".formatted(types(rule), kind(error.getInstanceNode()));
      case "enum" -> "must be one of " + choices(rule) + ".";
      case "const" -> "must be " + shown(rule) + ".";
      case "minLength" ->
          rule.asInt() == 1
              ? "must not be empty."
              : "must have at least %s characters; it has %d.".formatted(rule, length(error));
      case "maxLength" ->
          "must have at most %s characters; it has %d.".formatted(rule, length(error));
      case "pattern" -> "must match the pattern " + shown(rule) + ".";
      case "minimum" -> "must be at least %s.".formatted(rule);
      case "maximum" -> "must be at most %s.".formatted(rule);
      case "exclusiveMinimum" -> "must be more than %s.".formatted(rule);
      case "exclusiveMaximum" -> "must be less than %s.".formatted(rule);
      case "multipleOf" -> "must be a multiple of %s.".formatted(rule);
      case "minItems" -> "must have at least %s items; it has %d.".formatted(rule, size(error));
      case "maxItems" -> "must have at most %s items; it has %d.".formatted(rule, size(error));
      case "uniqueItems" -> "must not have the same item twice.";
      case "minProperties" ->
          "must have at least %s fields; it has %d.".formatted(rule, size(error));
      case "maxProperties" ->
          "must have at most %s fields; it has %d.".formatted(rule, size(error));
      case "oneOf" -> "fits more than one of the allowed forms; it must fit one.";
      case "not" -> "has a form that is not allowed here.";
      case "contains", "minContains", "maxContains" -> "has too few or too many fitting items.";
      default -> error.getMessage() + ".";
    };
  }

  /// JSON Schema's types as a person says them.
  static String types(Collection<String> types) {
    return String.join(" or ", types.stream().map(RuleWords::name).toList());
  }

  private static String types(JsonNode rule) {
    List<String> types = new ArrayList<>();
    if (rule.isString()) {
      types.add(rule.asString());
    }
    rule.forEach(type -> types.add(type.asString()));
    return types(types);
  }

  private static String name(String type) {
    return switch (type) {
      case "string" -> "text";
      case "integer" -> "a whole number";
      case "number" -> "a number";
      case "boolean" -> "true or false";
      case "array" -> "a list";
      case "object" -> "an object";
      default -> type;
    };
  }

  private static String kind(JsonNode node) {
    return switch (node.getNodeType()) {
      case STRING, BINARY -> "text";
      case NUMBER -> node.isIntegralNumber() ? "a whole number" : "a number with a fraction";
      case BOOLEAN -> node.asBoolean() ? "true" : "false";
      case ARRAY -> "a list";
      case OBJECT, POJO -> "an object";
      case NULL, MISSING -> "null";
    };
  }

  private static String choices(JsonNode rule) {
    List<String> all = new ArrayList<>();
    for (JsonNode each : rule) {
      if (all.size() == CHOICES_MAX) {
        all.add("… (" + rule.size() + " in all)");
        break;
      }
      all.add(shown(each));
    }
    return String.join(", ", all);
  }

  private static String shown(JsonNode value) {
    String text = value.isString() ? "'" + value.asString() + "'" : value.toString();
    return text.length() <= TEXT_MAX ? text : text.substring(0, TEXT_MAX) + "…";
  }

  private static int length(Error error) {
    String text = error.getInstanceNode().asString();
    return text.codePointCount(0, text.length());
  }

  private static int size(Error error) {
    return error.getInstanceNode().size();
  }
}
