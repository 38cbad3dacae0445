package dev.stoa.providers.http;

import dev.stoa.catalogue.Template;
import dev.stoa.kernel.Json;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// JSON in which inputs stand: a string that is one placeholder becomes the input with its type, or
/// is left out with its name when the input is absent; elsewhere the input's text is put in.
sealed interface BodyTemplate {

  /// MissingNode for what is left out.
  JsonNode fill(JsonNode inputs);

  static BodyTemplate of(JsonNode node) {
    if (node.isObject()) {
      Map<String, BodyTemplate> members = new LinkedHashMap<>();
      node.properties().forEach(each -> members.put(each.getKey(), of(each.getValue())));
      return new Members(members);
    }
    if (node.isArray()) {
      List<BodyTemplate> elements = new ArrayList<>();
      node.forEach(each -> elements.add(of(each)));
      return new Elements(elements);
    }
    if (!node.isString()) {
      return new Fixed(node);
    }
    Template text = Template.parse(node.asString());
    return text.whole().<BodyTemplate>map(Value::new).orElseGet(() -> new Text(text));
  }

  record Fixed(JsonNode node) implements BodyTemplate {
    @Override
    public JsonNode fill(JsonNode inputs) {
      return node;
    }
  }

  record Value(String name) implements BodyTemplate {
    @Override
    public JsonNode fill(JsonNode inputs) {
      return inputs.path(name);
    }
  }

  record Text(Template template) implements BodyTemplate {
    @Override
    public JsonNode fill(JsonNode inputs) {
      return StringNode.valueOf(template.fill(name -> InputText.of(inputs, name)));
    }
  }

  record Members(Map<String, BodyTemplate> members) implements BodyTemplate {
    @Override
    public JsonNode fill(JsonNode inputs) {
      ObjectNode filled = Json.mapper().createObjectNode();
      members.forEach((name, member) -> {
        JsonNode value = member.fill(inputs);
        if (!(value instanceof MissingNode)) {
          filled.set(name, value);
        }
      });
      return filled;
    }
  }

  record Elements(List<BodyTemplate> elements) implements BodyTemplate {
    @Override
    public JsonNode fill(JsonNode inputs) {
      ArrayNode filled = Json.mapper().createArrayNode();
      for (BodyTemplate element : elements) {
        JsonNode value = element.fill(inputs);
        if (!(value instanceof MissingNode)) {
          filled.add(value);
        }
      }
      return filled;
    }
  }
}
