package dev.stoa.catalogue.schema;

import com.networknt.schema.Error;
import dev.stoa.kernel.Fault;
import dev.stoa.kernel.KnownNames;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/// Says a validator's errors in words for the person who sent the input.
final class FaultWords {

  private FaultWords() {}

  /// One fault per place and complaint. What the branches of one choice complain about becomes a
  /// single fault: any of them would do.
  static List<Fault> of(List<Error> errors, JsonNode schema) {
    Map<String, List<Fault>> groups = new LinkedHashMap<>();
    for (Error error : errors) {
      groups
          .computeIfAbsent(ChoicePath.of(error), _ -> new ArrayList<>())
          .add(fault(error, schema));
    }
    Set<Fault> faults = new LinkedHashSet<>();
    groups.forEach((group, found) -> {
      if (group.isEmpty()) {
        faults.addAll(found);
      } else {
        faults.add(joined(found));
      }
    });
    return List.copyOf(faults);
  }

  private static Fault joined(List<Fault> found) {
    String pointer = found.getFirst().pointer();
    Set<String> messages = new LinkedHashSet<>();
    for (Fault fault : found) {
      pointer = fault.pointer().length() < pointer.length() ? fault.pointer() : pointer;
      messages.add(fault.message());
    }
    return new Fault(pointer, String.join(" Or: ", messages));
  }

  private static Fault fault(Error error, JsonNode schema) {
    String pointer = error.getInstanceLocation().toString();
    JsonNode rule = error.getSchemaNode();
    return switch (error.getKeyword()) {
      case "required" -> missing(pointer, error.getProperty());
      case "additionalProperties", "unevaluatedProperties" -> unknown(pointer, error, schema);
      case "dependentRequired" ->
          new Fault(
              Pointers.child(pointer, String.valueOf(error.getArguments()[0])),
              "'%s' is missing: '%s' needs it."
                  .formatted(error.getArguments()[0], error.getArguments()[1]));
      default -> new Fault(pointer, capital(RuleWords.of(error.getKeyword(), rule, error)));
    };
  }

  private static Fault missing(String pointer, String name) {
    return new Fault(Pointers.child(pointer, name), "'%s' is missing.".formatted(name));
  }

  private static Fault unknown(String pointer, Error error, JsonNode schema) {
    String name = String.valueOf(error.getArguments()[0]);
    String place = error.getSchemaLocation().getFragment().getParent().toString();
    JsonNode known = schema.at(place).path("properties");
    return new Fault(
        Pointers.child(pointer, name),
        "'%s' is not known here%s".formatted(name, KnownNames.hint(name, known.propertyNames())));
  }

  private static String capital(String text) {
    return Character.toUpperCase(text.charAt(0)) + text.substring(1);
  }
}
