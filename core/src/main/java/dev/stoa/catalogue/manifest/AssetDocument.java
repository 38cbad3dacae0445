package dev.stoa.catalogue.manifest;

import dev.stoa.catalogue.AssetDraft;
import dev.stoa.catalogue.Example;
import dev.stoa.catalogue.Listing;
import dev.stoa.catalogue.PlanDraft;
import dev.stoa.catalogue.Signature;
import dev.stoa.catalogue.Tables;
import dev.stoa.catalogue.Target;
import dev.stoa.catalogue.VersionDraft;
import dev.stoa.catalogue.Visibility;
import dev.stoa.kernel.AssetType;
import dev.stoa.kernel.Credits;
import dev.stoa.kernel.Json;
import dev.stoa.kernel.RateLimits;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/// Turns the document of an asset that fits its form into a draft.
final class AssetDocument {

  private AssetDocument() {}

  static AssetDraft draft(JsonNode root, String card) {
    return draft(
        root,
        new VersionDraft(
            present(root, "inputs"),
            present(root, "outputs"),
            targets(root),
            present(root, "graph"),
            null,
            card,
            examples(root)));
  }

  static AssetDraft draft(JsonNode root, String card, Tables.Reading.Read table) {
    Signature signature = table.signature();
    return draft(
        root,
        new VersionDraft(
            signature.inputs(),
            signature.outputs(),
            List.of(),
            null,
            table.table(),
            card,
            examples(root)));
  }

  private static AssetDraft draft(JsonNode root, VersionDraft version) {
    boolean house = root.path("house").asBoolean(false);
    return new AssetDraft(
        AssetType.ofWord(root.path("kind").asString()),
        root.path("slug").asString(),
        house,
        listing(root, house ? Visibility.PUBLIC : Visibility.TEAM),
        version,
        plans(root));
  }

  private static Listing listing(JsonNode root, Visibility otherwise) {
    String visibility = text(root, "visibility");
    return new Listing(
        root.path("name").asString(),
        root.path("summary").asString(),
        text(root, "function"),
        text(root, "supplier"),
        visibility == null ? otherwise : Visibility.ofWord(visibility),
        texts(root.path("languages")),
        text(root, "license"),
        texts(root.path("modalities")));
  }

  private static @Nullable JsonNode present(JsonNode root, String name) {
    return root.has(name) ? root.get(name) : null;
  }

  private static List<Target> targets(JsonNode root) {
    List<Target> targets = new ArrayList<>();
    for (JsonNode target : root.path("targets")) {
      int weight = target.path("weight").asInt(1);
      int priority = target.path("priority").asInt(0);
      targets.add(
          target.path("provider").asString().equals("http")
              ? http(target, weight, priority)
              : new Target.Engine(target.path("engine").asString(), weight, priority));
    }
    return targets;
  }

  private static Target http(JsonNode target, int weight, int priority) {
    return new Target.Http(
        target.path("method").asString("POST"),
        target.path("url").asString(),
        textsByName(target.path("headers")),
        present(target, "body"),
        textsByName(target.path("outputs")),
        weight,
        priority);
  }

  private static Map<String, String> textsByName(JsonNode object) {
    Map<String, String> texts = new LinkedHashMap<>();
    object.properties().forEach(each -> texts.put(each.getKey(), each.getValue().asString()));
    return texts;
  }

  private static List<Example> examples(JsonNode root) {
    List<Example> examples = new ArrayList<>();
    for (JsonNode example : root.path("examples")) {
      examples.add(
          new Example(
              example.path("title").asString(),
              example.path("inputs"),
              present(example, "outputs")));
    }
    return examples;
  }

  private static List<PlanDraft> plans(JsonNode root) {
    List<PlanDraft> plans = new ArrayList<>();
    for (JsonNode plan : root.path("plans")) {
      JsonNode price = plan.path("pricePerUnit");
      plans.add(
          new PlanDraft(
              plan.path("slug").asString(),
              plan.path("name").asString(),
              text(plan, "unit"),
              price.isMissingNode() ? Credits.ZERO : Credits.of(price.decimalValue()),
              Json.mapper().convertValue(limits(plan), RateLimits.class),
              plan.path("default").asBoolean(root.path("plans").size() == 1),
              plan.path("approval").asBoolean(false),
              text(plan, "terms"),
              number(plan, "outputMax"),
              number(plan, "trialCalls")));
    }
    return plans;
  }

  private static JsonNode limits(JsonNode plan) {
    return plan.has("limits") ? plan.get("limits") : Json.mapper().createObjectNode();
  }

  private static @Nullable String text(JsonNode root, String name) {
    return root.path(name).isString() ? root.path(name).asString() : null;
  }

  private static @Nullable Integer number(JsonNode root, String name) {
    return root.path(name).isInt() ? root.path(name).asInt() : null;
  }

  private static List<String> texts(JsonNode list) {
    List<String> texts = new ArrayList<>();
    list.forEach(each -> texts.add(each.asString()));
    return texts;
  }
}
