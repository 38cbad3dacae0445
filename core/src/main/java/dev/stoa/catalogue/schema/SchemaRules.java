package dev.stoa.catalogue.schema;

import com.google.re2j.Pattern;
import com.google.re2j.PatternSyntaxException;
import dev.stoa.kernel.Fault;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// What Stoa asks of a schema beyond the meta-schema: closed in itself, and harmless to evaluate.
final class SchemaRules {

  private static final int DEPTH_MAX = 30;

  private static final Set<String> NOT_SUPPORTED =
      Set.of("$id", "$anchor", "$dynamicRef", "$dynamicAnchor", "$recursiveRef", "$vocabulary");

  /// Keywords whose value is data, not a schema.
  private static final Set<String> PLAIN =
      Set.of("enum", "const", "default", "examples", "required", "dependentRequired");

  /// Keywords whose value maps names of the author's choice to schemas.
  private static final Set<String> NAMED =
      Set.of("properties", "patternProperties", "$defs", "definitions", "dependentSchemas");

  /// Keywords that judge the same place of the instance again.
  private static final List<String> IN_PLACE =
      List.of("allOf", "anyOf", "oneOf", "not", "if", "then", "else", "dependentSchemas");

  private final JsonNode root;
  private final List<Fault> faults = new ArrayList<>();

  SchemaRules(JsonNode root) {
    this.root = root;
  }

  List<Fault> faults() {
    visit(root, "", 0);
    return faults;
  }

  private void visit(JsonNode schema, String pointer, int depth) {
    if (depth > DEPTH_MAX) {
      faults.add(new Fault(pointer, "The schema is nested more than 30 deep."));
      return;
    }
    for (var keyword : schema.properties()) {
      String name = keyword.getKey();
      String place = Pointers.child(pointer, name);
      if (NOT_SUPPORTED.contains(name)) {
        faults.add(new Fault(place, "'%s' is not supported.".formatted(name)));
      } else if (NAMED.contains(name)) {
        visitNamed(keyword.getValue(), place, name.equals("patternProperties"), depth);
      } else if (!PLAIN.contains(name)) {
        visitKeyword(name, keyword.getValue(), place, depth);
      }
    }
  }

  private void visitKeyword(String name, JsonNode value, String place, int depth) {
    if (name.equals("pattern") && value.isString()) {
      checkPattern(value.asString(), place);
    } else if (name.equals("$ref") && value.isString()) {
      checkRef(value.asString(), place);
    } else if (value.isObject()) {
      visit(value, place, depth + 1);
    } else if (value.isArray()) {
      for (int i = 0; i < value.size(); i++) {
        visit(value.get(i), place + "/" + i, depth + 1);
      }
    }
  }

  private void visitNamed(JsonNode schemas, String pointer, boolean patterns, int depth) {
    for (var each : schemas.properties()) {
      String place = Pointers.child(pointer, each.getKey());
      if (patterns) {
        checkPattern(each.getKey(), place);
      }
      visit(each.getValue(), place, depth + 1);
    }
  }

  private void checkPattern(String pattern, String place) {
    try {
      Pattern.compile(pattern);
    } catch (PatternSyntaxException refused) {
      faults.add(
          new Fault(
              place,
              "The pattern cannot be used: %s. Look-around and back-references are not supported."
                  .formatted(refused.getDescription())));
    }
  }

  private void checkRef(String ref, String place) {
    if (!ref.startsWith("#/") && !ref.equals("#")) {
      faults.add(
          new Fault(place, "'$ref' may only point into this schema, such as '#/$defs/name'."));
    } else if (root.at(ref.substring(1)).isMissingNode()) {
      faults.add(new Fault(place, "'%s' points at nothing.".formatted(ref)));
    } else if (leadsBack(ref, new LinkedHashSet<>())) {
      faults.add(new Fault(place, "'%s' leads back to itself without end.".formatted(ref)));
    }
  }

  private boolean leadsBack(String ref, Set<String> seen) {
    if (!ref.startsWith("#")) {
      return false;
    }
    if (!seen.add(ref)) {
      return true;
    }
    boolean back = inPlaceLeadsBack(root.at(ref.substring(1)), seen);
    seen.remove(ref);
    return back;
  }

  private boolean inPlaceLeadsBack(JsonNode schema, Set<String> seen) {
    JsonNode ref = schema.path("$ref");
    if (ref.isString() && leadsBack(ref.asString(), seen)) {
      return true;
    }
    for (String keyword : IN_PLACE) {
      JsonNode value = schema.path(keyword);
      if (value.isObject() && inPlaceLeadsBack(value, seen)) {
        return true;
      }
      for (JsonNode each : value) {
        if (inPlaceLeadsBack(each, seen)) {
          return true;
        }
      }
    }
    return false;
  }
}
