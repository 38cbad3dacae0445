package dev.stoa.engines.shipped;

import dev.stoa.catalogue.AssetDraft;
import dev.stoa.catalogue.Example;
import dev.stoa.catalogue.Function;
import dev.stoa.catalogue.ListForm;
import dev.stoa.kernel.Json;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/// The page of a function under `docs/functions`, written from the catalogue.
record FunctionPage(Function function, List<AssetDraft> models) {

  private static final int EXAMPLE_LINES_MAX = 60;
  private static final int FILE_LETTERS_MAX = 200;
  private static final int FILE_LETTERS_SHOWN = 40;

  String markdown() {
    StringBuilder page = new StringBuilder();
    page.append("# ").append(function.title()).append("\n\n");
    page.append(function.description()).append("\n\n");
    page.append("Function `").append(function.name()).append("`, counted in ");
    page.append(function.unit()).append(".\n\n");
    page.append("## Inputs\n\n").append(table(function.inputs()));
    page.append("\n## Outputs\n\n").append(table(function.outputs()));
    page.append("\n## Models\n\n");
    for (AssetDraft model : models) {
      page.append("- `").append(model.slug()).append("`: ");
      page.append(model.listing().summary()).append("\n");
    }
    models.forEach(model -> examples(model, page));
    return page.toString();
  }

  private static String table(JsonNode schema) {
    Set<String> required = new HashSet<>();
    schema.path("required").forEach(name -> required.add(name.asString()));
    schema.path("oneOf").path(0).path("required").forEach(name -> required.add(name.asString()));
    StringBuilder table = new StringBuilder("| name | type | | meaning |\n|---|---|---|---|\n");
    for (var property : schema.path("properties").properties()) {
      JsonNode rules = property.getValue();
      table.append("| `").append(property.getKey()).append("` | ").append(type(rules));
      boolean instead = property.getKey().equals(ListForm.RESULTS) && schema.has("oneOf");
      table.append(
          required.contains(property.getKey())
              ? " | required | "
              : instead ? " | instead | " : " | optional | ");
      table.append(meaning(rules)).append(" |\n");
    }
    return table.toString();
  }

  private static String type(JsonNode rules) {
    JsonNode type = rules.path("type");
    if (type.isArray()) {
      return String.join(" or ", type.valueStream().map(JsonNode::asString).toList());
    }
    return type.asString("one of a few");
  }

  private static String meaning(JsonNode rules) {
    StringBuilder meaning = new StringBuilder();
    meaning.append(rules.path("description").asString(rules.path("title").asString("")));
    if (rules.has("enum")) {
      meaning.append(" One of ");
      meaning.append(
          String.join(
              ", ",
              rules.path("enum").valueStream().map(each -> "`" + each.asString() + "`").toList()));
      meaning.append(".");
    }
    for (String rule :
        List.of("contentMediaType", "minimum", "maximum", "maxLength", "maxItems", "default")) {
      if (rules.has(rule)) {
        meaning
            .append(" (`")
            .append(rule)
            .append("` ")
            .append(rules.path(rule).asString())
            .append(")");
      }
    }
    return meaning.toString().strip();
  }

  private static void examples(AssetDraft model, StringBuilder page) {
    for (Example example : model.version().examples()) {
      page.append("\n### ").append(example.title()).append("\n\n");
      page.append("`POST /models/").append(model.slug()).append("`\n\n");
      page.append(block(shown(example.inputs())));
      if (example.outputs() != null) {
        page.append("\nanswers, as `data`:\n\n").append(block(example.outputs()));
      }
    }
  }

  /// Files are told by the beginning of their base64.
  private static JsonNode shown(JsonNode inputs) {
    ObjectNode shown = (ObjectNode) inputs.deepCopy();
    for (var input : inputs.properties()) {
      if (input.getValue().isArray()) {
        ArrayNode list = shown.putArray(input.getKey());
        input.getValue().forEach(each -> list.add(shownFile(each)));
      } else {
        shown.set(input.getKey(), shownFile(input.getValue()));
      }
    }
    return shown;
  }

  private static JsonNode shownFile(JsonNode value) {
    String text = value.asString("");
    return text.length() > FILE_LETTERS_MAX && text.indexOf(' ') < 0
        ? StringNode.valueOf(text.substring(0, FILE_LETTERS_SHOWN) + "…")
        : value;
  }

  private static String block(JsonNode json) {
    String pretty =
        Json.mapper().writer().with(SerializationFeature.INDENT_OUTPUT).writeValueAsString(json);
    boolean isLong = pretty.lines().count() > EXAMPLE_LINES_MAX;
    return "```json\n" + (isLong ? Json.text(json) : pretty) + "\n```\n";
  }
}
