package dev.stoa.pipelines;

import dev.stoa.kernel.Fault;
import dev.stoa.kernel.Json;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/// The fields of one object of a graph's JSON form; what is wrong with them is told by pointer.
record Fields(JsonNode json, String place, List<Fault> faults) {

  void only(Set<String> known) {
    if (!json.isObject()) {
      faults.add(new Fault(place, "Must be an object."));
      return;
    }
    json.propertyNames().stream()
        .filter(name -> !known.contains(name))
        .forEach(name ->
            fault(
                name, "Is not known here; these are: " + String.join(", ", new TreeSet<>(known))));
  }

  Optional<String> text(String name) {
    JsonNode value = json.path(name);
    if (value.isString() && !value.stringValue().isBlank()) {
      return Optional.of(value.stringValue());
    }
    fault(name, "Must be a text.");
    return Optional.empty();
  }

  Optional<Port> port(String name) {
    Optional<String> text = text(name);
    Optional<Port> port = text.flatMap(Port::parse);
    if (text.isPresent() && port.isEmpty()) {
      fault(name, "Must be 'node.name', such as 'in.text'.");
    }
    return port;
  }

  /// An object that may be left out.
  ObjectNode object(String name) {
    JsonNode value = json.path(name);
    if (value instanceof ObjectNode object) {
      return object;
    }
    if (!value.isMissingNode()) {
      fault(name, "Must be an object.");
    }
    return Json.mapper().createObjectNode();
  }

  void fault(String name, String message) {
    faults.add(new Fault(place + "/" + name, message));
  }
}
