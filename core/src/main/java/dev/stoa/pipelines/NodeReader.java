package dev.stoa.pipelines;

import dev.stoa.kernel.AssetRef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/// Reads one node of a graph's JSON form.
record NodeReader(Fields fields) {

  private static final Pattern ID = Pattern.compile("[a-z][a-z0-9-]{0,39}");
  private static final String KINDS = "Must be input, output, model, for-each or decision.";

  Optional<Node> read() {
    if (!fields.json().isObject()) {
      fields.only(Set.of());
      return Optional.empty();
    }
    String id = id();
    return switch (fields.json().path("kind").asString("")) {
      case "input" -> plain(new Node.Input(id));
      case "output" -> plain(new Node.Output(id));
      case "model" -> model(id);
      case "for-each" -> forEach(id);
      case "decision" -> decision(id);
      default -> {
        fields.fault("kind", KINDS);
        yield Optional.empty();
      }
    };
  }

  /// Empty when it is not fit to be one; that is told.
  private String id() {
    String id = fields.text("id").orElse("");
    if (!id.isEmpty() && !ID.matcher(id).matches()) {
      fields.fault("id", "Must be 1 to 40 of a-z, 0-9 and -, beginning with a letter.");
    }
    return id;
  }

  private Optional<Node> plain(Node node) {
    fields.only(Set.of("id", "kind"));
    return Optional.of(node);
  }

  private Optional<Node> model(String id) {
    fields.only(Set.of("id", "kind", "model", "values"));
    var values = fields.object("values");
    return ref().map(ref -> new Node.Model(id, ref, values));
  }

  private Optional<Node> forEach(String id) {
    fields.only(Set.of("id", "kind", "model", "over", "itemsMax", "values"));
    var values = fields.object("values");
    int itemsMax = itemsMax();
    Optional<String> over = fields.text("over");
    return ref()
        .flatMap(ref -> over.map(input -> new Node.ForEach(id, ref, input, itemsMax, values)));
  }

  private int itemsMax() {
    JsonNode max = fields.json().path("itemsMax");
    if (max.isMissingNode()) {
      return Node.ForEach.ITEMS_MAX;
    }
    if (!max.isInt() || max.intValue() < 1 || max.intValue() > Node.ForEach.ITEMS_MAX) {
      fields.fault("itemsMax", "Must be 1 to %d.".formatted(Node.ForEach.ITEMS_MAX));
    }
    return max.asInt(1);
  }

  private Optional<AssetRef> ref() {
    Optional<String> text = fields.text("model");
    Optional<AssetRef> ref = text.flatMap(AssetRef::parse);
    if (text.isPresent() && ref.isEmpty()) {
      fields.fault("model", "'%s' names no model.".formatted(text.get()));
    }
    return ref;
  }

  private Optional<Node> decision(String id) {
    fields.only(Set.of("id", "kind", "cases"));
    JsonNode list = fields.json().path("cases");
    if (!list.isArray() || list.isEmpty()) {
      fields.fault("cases", "Must be a list of at least one case.");
      return Optional.empty();
    }
    List<Node.Case> cases = new ArrayList<>();
    Set<String> outputs = new HashSet<>();
    for (int i = 0; i < list.size(); i++) {
      var each = new Fields(list.get(i), fields.place() + "/cases/" + i, fields.faults());
      each.only(Set.of("output", "equals", "atLeast", "below"));
      String output = each.text("output").orElse("");
      if (!outputs.add(output)) {
        each.fault("output", "There are two cases '%s'.".formatted(output));
      }
      cases.add(new Node.Case(output, test(each)));
    }
    return Optional.of(new Node.Decision(id, cases));
  }

  private static Node.Test test(Fields each) {
    JsonNode json = each.json();
    long tests = Set.of("equals", "atLeast", "below").stream().filter(json::has).count();
    if (tests > 1) {
      each.fault("equals", "A case has at most one of equals, atLeast and below.");
    }
    if (json.has("equals")) {
      return new Node.Test.Equal(json.get("equals"));
    }
    if (json.has("atLeast")) {
      return new Node.Test.AtLeast(number(each, "atLeast"));
    }
    return json.has("below")
        ? new Node.Test.Below(number(each, "below"))
        : new Node.Test.Otherwise();
  }

  private static double number(Fields each, String name) {
    if (!each.json().get(name).isNumber()) {
      each.fault(name, "Must be a number.");
    }
    return each.json().get(name).asDouble(0);
  }
}
