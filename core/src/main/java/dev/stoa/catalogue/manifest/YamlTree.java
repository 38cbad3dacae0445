package dev.stoa.catalogue.manifest;

import dev.stoa.kernel.Fault;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.dataformat.yaml.YAMLParser;

/// Builds the tree of one document and remembers where each of its values stands.
final class YamlTree {

  private final JsonParser parser;
  private final JsonNodeFactory nodes = JsonNodeFactory.instance;
  private final Map<String, Integer> lines = new HashMap<>();
  private final List<Fault> faults = new ArrayList<>();

  /// @param parser standing on the first token of the document
  YamlTree(JsonParser parser) {
    this.parser = parser;
  }

  JsonNode read() {
    return value("");
  }

  Map<String, Integer> lines() {
    return lines;
  }

  List<Fault> faults() {
    return faults;
  }

  private JsonNode value(String pointer) {
    lines.putIfAbsent(pointer, parser.currentTokenLocation().getLineNr());
    refuseCleverness(pointer);
    return switch (parser.currentToken()) {
      case START_OBJECT -> object(pointer);
      case START_ARRAY -> array(pointer);
      case VALUE_NUMBER_INT -> whole();
      case VALUE_NUMBER_FLOAT -> fraction(pointer);
      case VALUE_TRUE -> nodes.booleanNode(true);
      case VALUE_FALSE -> nodes.booleanNode(false);
      case VALUE_NULL -> nodes.nullNode();
      case VALUE_STRING -> nodes.stringNode(parser.getString());
      case NOT_AVAILABLE, END_OBJECT, END_ARRAY, PROPERTY_NAME, VALUE_EMBEDDED_OBJECT ->
          throw new IllegalStateException("no value begins with " + parser.currentToken());
    };
  }

  private ObjectNode object(String pointer) {
    ObjectNode object = nodes.objectNode();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      String name = parser.currentName();
      String place = pointer + "/" + name.replace("~", "~0").replace("/", "~1");
      if (object.has(name)) {
        int line = parser.currentTokenLocation().getLineNr();
        faults.add(
            new Fault(place, "'%s' is written twice, again in line %d.".formatted(name, line)));
      }
      lines.putIfAbsent(place, parser.currentTokenLocation().getLineNr());
      parser.nextToken();
      object.set(name, value(place));
    }
    return object;
  }

  private ArrayNode array(String pointer) {
    ArrayNode array = nodes.arrayNode();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      array.add(value(pointer + "/" + array.size()));
    }
    return array;
  }

  private JsonNode whole() {
    return switch (parser.getNumberType()) {
      case INT -> nodes.numberNode(parser.getIntValue());
      case LONG -> nodes.numberNode(parser.getLongValue());
      case BIG_INTEGER, FLOAT, DOUBLE, BIG_DECIMAL -> nodes.numberNode(parser.getBigIntegerValue());
    };
  }

  private JsonNode fraction(String pointer) {
    if (parser.isNaN()) {
      faults.add(new Fault(pointer, "Must be a number that JSON can write."));
      return nodes.nullNode();
    }
    return nodes.numberNode(parser.getDecimalValue());
  }

  private void refuseCleverness(String pointer) {
    if (parser instanceof YAMLParser yaml && yaml.isCurrentAlias()) {
      faults.add(new Fault(pointer, "Aliases (*name) are not supported; write the value out."));
    } else if (parser.getTypeId() != null) {
      faults.add(new Fault(pointer, "Tags (!name) are not supported."));
    }
  }
}
